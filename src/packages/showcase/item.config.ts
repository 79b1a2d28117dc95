export default definePageConfig({ navigationBarTitleText: '青年风采', enableShareAppMessage: true, enableShareTimeline: true })
