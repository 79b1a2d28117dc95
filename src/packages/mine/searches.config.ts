export default definePageConfig({ navigationBarTitleText: '订的岗位搜索' })
