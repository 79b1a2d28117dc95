export default definePageConfig({ navigationBarTitleText: '问人工' })
