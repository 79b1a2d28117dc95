import type { Fault } from './fault.ts'
import { phoneFaults } from './phone-faults.ts'
import type { Json, Spoiler } from './spoiler.ts'

interface App extends Json {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string; iconPath: string }[] }
  window: Json
  preloadRule: Json
}

const tool = 'WeChat’s own tool compiles the package'
const templates = 'WeChat’s compilers read every template'
const schemas = 'every configuration fits WeChat’s schema'
const references = 'every file that another names is there'
const reach = 'every page can be reached'
const sizes = 'each package keeps within its budget'
const privacy = 'the privacy interfaces in use are those declared'
const app = (change: (app: App) => void) => (s: Spoiler) => s.change<App>('app.json', change)
const job = 'packages/jobs/job'

/** Every fault that has to be caught, by whom, and what is said. */
export const faults: Fault[] = [
  {
    fault: 'a tab that is no page',
    spoil: app(a => void (a.tabBar.list[1] = { ...a.tabBar.list[0], pagePath: 'pages/nope/index' } as never)),
    caughtBy: tool,
    says: 'pages/nope/index',
  },
  { fault: 'a page without its script', spoil: s => s.remove(`${job}.js`), caughtBy: references, says: `${job}.js` },
  { fault: 'a page without its template', spoil: s => s.remove(`${job}.wxml`), caughtBy: references, says: `${job}.wxml` },
  { fault: 'one tab only', spoil: app(a => void a.tabBar.list.splice(1)), caughtBy: tool, says: 'tabBar' },
  {
    fault: 'a tab without its picture',
    spoil: s => s.remove('assets/tabs/jobs-dark.png'),
    caughtBy: references,
    says: 'assets/tabs/jobs-dark.png',
  },
  {
    fault: 'a tab’s picture of 50 KB',
    spoil: s => s.write('assets/tabs/jobs.png', Buffer.alloc(50_000)),
    caughtBy: 'the pictures of the tab bar are small enough',
    says: 'assets/tabs/jobs.png',
  },
  {
    fault: 'a colour that is none',
    spoil: app(a => void (a.window.backgroundColor = 'white')),
    caughtBy: tool,
    says: 'backgroundColor',
  },
  {
    fault: 'a private interface that does not exist',
    spoil: app(a => void (a.requiredPrivateInfos = ['getCamera'])),
    caughtBy: schemas,
    says: 'requiredPrivateInfos',
  },
  {
    fault: 'two private interfaces that exclude each other',
    spoil: app(a => void (a.requiredPrivateInfos = ['getFuzzyLocation', 'getLocation'])),
    caughtBy: tool,
    says: /getFuzzyLocation|requiredPrivateInfos/,
  },
  {
    fault: 'a permission without its reason',
    spoil: app(a => void (a.permission = { 'scope.userLocation': {} })),
    caughtBy: schemas,
    says: 'permission',
  },
  { fault: 'an unknown key in app.json', spoil: app(a => void (a.fooBar = 1)), caughtBy: schemas, says: 'fooBar' },
  {
    fault: 'an unknown key of a page',
    spoil: s => s.change(`${job}.json`, page => void (page.navigationBarTitle = '岗位')),
    caughtBy: schemas,
    says: `${job}.json`,
  },
  {
    fault: 'a site map that is not there',
    spoil: app(a => void (a.sitemapLocation = 'sitemap.json')),
    caughtBy: references,
    says: 'sitemap.json',
  },
  {
    fault: 'a site map that WeChat does not understand',
    spoil: s => {
      app(a => void (a.sitemapLocation = 'sitemap.json'))(s)
      s.write('sitemap.json', '{"rules":[{"action":"alow","page":"*"}]}')
    },
    caughtBy: schemas,
    says: 'sitemap.json rules[0].action',
  },
  {
    fault: 'a colour of one theme only',
    spoil: s => s.change<{ dark: Json }>('theme.json', theme => void delete theme.dark.surface),
    caughtBy: schemas,
    says: 'surface is missing in dark',
  },
  {
    fault: 'a project setting of the wrong kind',
    spoil: s => s.change('project.config.json', project => void (project.setting = { urlCheck: 'yes' })),
    caughtBy: schemas,
    says: 'setting.urlCheck',
  },
  {
    fault: 'a component that is not there',
    spoil: s => s.change(`${job}.json`, page => void (page.usingComponents = { foo: '../../nope' })),
    caughtBy: references,
    says: 'nope.wxml',
  },
  {
    fault: 'a missing part of a sub-package',
    spoil: s => s.replace(`${job}.js`, /require\("\.[^"]*sub-[^"]*"\)|^/, 'require("../jobs/sub-vendors.js");'),
    caughtBy: references,
    says: 'packages/jobs/sub-vendors.js',
  },
  {
    fault: 'a style sheet that imports what is not there',
    spoil: s => s.append(`${job}.wxss`, '\n@import "./nope.wxss";'),
    caughtBy: references,
    says: 'packages/jobs/nope.wxss',
  },
  {
    fault: 'a picture that is not there',
    spoil: s => s.remove('assets/covers/fair.svg'),
    caughtBy: references,
    says: 'assets/covers/fair.svg',
  },
  {
    fault: 'a script with an error',
    spoil: s => s.append(`${job}.js`, '\nvar a = ;'),
    caughtBy: 'no script uses syntax that old engines cannot read',
    says: `${job}.js`,
  },
  {
    fault: 'a script in newer syntax',
    spoil: s => s.append(`${job}.js`, '\nvar a = wx?.b ?? 1;'),
    caughtBy: 'no script uses syntax that old engines cannot read',
    says: `${job}.js`,
  },
  {
    fault: 'fetch in page code',
    spoil: s => s.append(`${job}.js`, '\nfunction load() { return fetch("/api") }'),
    caughtBy: 'no page uses what only browsers have',
    says: `${job}.js uses fetch`,
  },
  {
    fault: 'a template with an error',
    spoil: s => s.append(`${job}.wxml`, '<view wx:if="{{a"><text></view>'),
    caughtBy: templates,
    says: `${job}.wxml`,
  },
  {
    fault: 'an end tag that was minified away',
    spoil: s => s.replace('base.wxml', '</input>', ''),
    caughtBy: templates,
    says: 'base.wxml',
  },
  {
    fault: 'a wrong attribute in a template',
    spoil: s => s.append(`${job}.wxml`, '<view wx:fro="{{a}}"></view>'),
    caughtBy: templates,
    says: `${job}.wxml`,
  },
  {
    fault: 'a style sheet with an error',
    spoil: s => s.append('app.wxss', '\n.a { color: red; '),
    caughtBy: 'WeChat’s compilers read every style sheet',
    says: 'app.wxss',
  },
  {
    fault: 'a page listed twice',
    spoil: app(a => void a.pages.push(a.pages[0] ?? '')),
    caughtBy: tool,
    says: 'pages/home/index',
  },
  { fault: 'a page of a sub-package listed in the main one', spoil: app(a => void a.pages.push(job)), caughtBy: tool, says: job },
  {
    fault: 'preloading a package that does not exist',
    spoil: app(a => void (a.preloadRule['pages/home/index'] = { network: 'all', packages: ['zz'] })),
    caughtBy: tool,
    says: 'zz',
  },
  {
    fault: 'the pass in a sub-package',
    spoil: app(a => void a.pages.pop()),
    caughtBy: 'the tabs and the pass are in the main package',
    says: 'pages/pass/index',
  },
  {
    fault: 'a page that nothing opens',
    spoil: s => s.replace('common.js', /packages\/mine\/outbox/g, 'packages/mine/gone'),
    caughtBy: reach,
    says: 'packages/mine/outbox',
  },
  { fault: 'a page that app.json does not list', spoil: app(a => void a.subPackages.splice(0, 1)), caughtBy: reach, says: job },
  {
    fault: '100 KB more in the main package',
    spoil: s => s.append('common.js', `/*${'x'.repeat(100_000)}*/`),
    caughtBy: sizes,
    says: 'the main package has',
  },
  {
    fault: '100 KB more in a sub-package',
    spoil: s => s.append(`${job}.js`, `/*${'x'.repeat(100_000)}*/`),
    caughtBy: sizes,
    says: 'packages/jobs has',
  },
  {
    fault: 'a private interface that is not declared',
    spoil: s => s.append(`${job}.js`, '\nwx.chooseVideo({});'),
    caughtBy: privacy,
    says: `${job}.js uses chooseVideo`,
  },
  {
    fault: 'a declared interface that nothing uses any more',
    spoil: s => s.replace('common.js', /addPhoneCalendar/g, 'nothing'),
    caughtBy: privacy,
    says: 'addPhoneCalendar',
  },
  ...phoneFaults,
]
