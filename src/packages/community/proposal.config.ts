export default definePageConfig({
  navigationBarTitleText: '议事',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
