export default definePageConfig({
  onReachBottomDistance: 400,
  navigationBarTitleText: '招聘会',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
