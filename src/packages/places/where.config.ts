export default definePageConfig({
  navigationBarTitleText: '在哪',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
