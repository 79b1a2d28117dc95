export default definePageConfig({
  navigationBarTitleText: `来${DISTRICT.districtShort} ${DISTRICT.nights} 天`,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
