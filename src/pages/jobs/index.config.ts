export default definePageConfig({
  navigationBarTitleText: '招聘',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
