export default definePageConfig({ navigationBarTitleText: '服务看板', enableShareAppMessage: true, enableShareTimeline: true })
