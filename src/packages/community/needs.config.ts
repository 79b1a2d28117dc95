export default definePageConfig({
  navigationBarTitleText: '需求清单',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
