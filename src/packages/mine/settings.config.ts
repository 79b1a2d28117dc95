export default definePageConfig({ navigationBarTitleText: '字号与账号' })
