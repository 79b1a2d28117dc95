const isWeapp = process.env.TARO_ENV === 'weapp'

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  ...(isWeapp ? { iconPath: `@${name}Icon`, selectedIconPath: `@${name}IconOn` } : {}),
})

// The five tabs and the pass are in the main package: a sub-package that was never downloaded does not open offline.
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/jobs/index',
    'pages/events/index',
    'pages/policies/index',
    'pages/mine/index',
    'pages/pass/index',
  ],
  subPackages: [
    { root: 'packages/jobs', pages: ['job', 'employer', 'apply'] },
    { root: 'packages/fairs', pages: ['list', 'fair', 'booth', 'stay', 'hand', 'after'] },
    { root: 'packages/registrations', pages: ['new', 'done'] },
    { root: 'packages/events', pages: ['event', 'month', 'big-day'] },
    { root: 'packages/places', pages: ['list', 'place', 'walk', 'where'] },
    { root: 'packages/rooms', pages: ['room', 'bookings'] },
    { root: 'packages/policies', pages: ['policy', 'answer', 'scene'] },
    { root: 'packages/benefits', pages: ['check', 'results', 'verdict', 'take-home', 'compare'] },
    { root: 'packages/tickets', pages: ['list', 'ticket', 'new', 'board', 'feedback'] },
    { root: 'packages/search', pages: ['search'] },
    {
      root: 'packages/mine',
      pages: [
        'favorites',
        'settings',
        'outbox',
        'inbox',
        'card',
        'applications',
        'devices',
        'privacy',
        'searches',
        'about',
        'open-data',
      ],
    },
    { root: 'packages/staff', pages: ['sign-in', 'scan', 'bookings'] },
    { root: 'packages/showcase', pages: ['list', 'item', 'new', 'mine', 'agree'] },
    { root: 'packages/community', pages: ['needs', 'need', 'new-need', 'proposals', 'proposal', 'new-proposal'] },
    { root: 'packages/awards', pages: ['awards', 'nominate', 'nominee'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/fairs', 'packages/registrations', 'packages/events'] },
    'pages/jobs/index': { network: 'all', packages: ['packages/jobs', 'packages/fairs', 'packages/benefits'] },
    'pages/policies/index': { network: 'all', packages: ['packages/policies'] },
    'pages/events/index': { network: 'all', packages: ['packages/events', 'packages/places'] },
  },
  // Asked for only by whoever wants places by distance.
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来按步行时间排地点，不保存' } },
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  // On h5 a page that one goes back to while it still moves away would stay hidden; WeChat does not know the setting.
  ...(isWeapp ? {} : { animation: false }),
  themeLocation: 'theme.json',
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: DISTRICT.name,
    navigationBarTextStyle: isWeapp ? ('@textStyle' as 'black') : 'black',
    backgroundColor: isWeapp ? '@background' : DISTRICT.colours.bg,
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    // On h5 the bar is a component of ours: Taro's knows no dark theme and no roles.
    custom: !isWeapp,
    color: isWeapp ? '@off' : DISTRICT.colours.ink,
    selectedColor: isWeapp ? '@on' : DISTRICT.colours.brand,
    backgroundColor: isWeapp ? '@surface' : DISTRICT.colours.surface,
    borderStyle: isWeapp ? ('@border' as 'white') : 'white',
    list: [tab('home', '首页'), tab('jobs', '招聘'), tab('events', '文旅'), tab('policies', '政策'), tab('mine', '我的')],
  },
})
