export default definePageConfig({ navigationBarTitleText: '路线', enableShareAppMessage: true, enableShareTimeline: true })
