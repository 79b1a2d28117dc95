export default definePageConfig({ navigationBarTitleText: '后来怎样' })
