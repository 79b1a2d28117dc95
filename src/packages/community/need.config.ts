export default definePageConfig({
  navigationBarTitleText: '需求',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
