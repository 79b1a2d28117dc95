export default definePageConfig({ navigationBarTitleText: '入场码', navigationBarTextStyle: 'white', disableScroll: false })
