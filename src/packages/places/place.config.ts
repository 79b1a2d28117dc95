export default definePageConfig({ navigationBarTitleText: '地点', enableShareAppMessage: true, enableShareTimeline: true })
