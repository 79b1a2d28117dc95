export default definePageConfig({ navigationBarTitleText: '评优', enableShareAppMessage: true, enableShareTimeline: true })
