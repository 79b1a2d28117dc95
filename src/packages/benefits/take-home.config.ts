export default definePageConfig({ navigationBarTitleText: '到手多少', enableShareAppMessage: true, enableShareTimeline: true })
