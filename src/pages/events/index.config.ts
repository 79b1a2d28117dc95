export default definePageConfig({ navigationBarTitleText: '文旅', enablePullDownRefresh: true, onReachBottomDistance: 400 })
