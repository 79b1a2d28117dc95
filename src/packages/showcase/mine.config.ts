export default definePageConfig({ navigationBarTitleText: '我的风采', enableShareAppMessage: true })
