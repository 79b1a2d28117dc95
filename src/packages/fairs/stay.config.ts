export default definePageConfig({ navigationBarTitleText: '来二七 7 天', enableShareAppMessage: true, enableShareTimeline: true })
