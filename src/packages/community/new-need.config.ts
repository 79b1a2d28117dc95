export default definePageConfig({
  navigationBarTitleText: '说一个需求',
})
