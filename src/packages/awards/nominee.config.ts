export default definePageConfig({ navigationBarTitleText: '确认公开' })
