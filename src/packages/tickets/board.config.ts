export default definePageConfig({ navigationBarTitleText: '服务公示', enableShareAppMessage: true, enableShareTimeline: true })
