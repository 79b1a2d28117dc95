export default definePageConfig({ navigationBarTitleText: '递名片' })
