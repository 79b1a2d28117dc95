export default definePageConfig({
  navigationBarTitleText: '展位',
  onReachBottomDistance: 400,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
