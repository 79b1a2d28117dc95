export default definePageConfig({
  navigationBarTitleText: '招聘会',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
