export default definePageConfig({
  navigationBarTitleText: '青年风采',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
