export default definePageConfig({ navigationBarTitleText: '大活动', enableShareAppMessage: true, enableShareTimeline: true })
