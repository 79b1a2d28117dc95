export default definePageConfig({ navigationBarTitleText: '到手比一比', enableShareAppMessage: true, enableShareTimeline: true })
