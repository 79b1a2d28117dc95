export default definePageConfig({ navigationBarTitleText: '文化月历', enableShareAppMessage: true, enableShareTimeline: true })
