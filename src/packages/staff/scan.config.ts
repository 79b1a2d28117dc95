export default definePageConfig({ navigationBarTitleText: '验码' })
