export default definePageConfig({ navigationBarTitleText: '展示我的' })
