import type { Fault } from './fault.ts'
import type { Json, Spoiler } from './spoiler.ts'

const scripts = 'scripts use what the oldest phones have'
const styles = 'styles use what the oldest phones draw'
const attributes = 'built-in components get attributes that WeChat knows'
const settings = 'the settings that hold the program up are there'
const sharing = 'public pages can be shared and a person’s own cannot'
const secrets = 'the package carries nothing that is not for everybody'
const job = 'packages/jobs/job'
const inScript = (text: string) => (s: Spoiler) => s.append(`${job}.js`, `\n${text}`)
const inStyle = (text: string) => (s: Spoiler) => s.append(`${job}.wxss`, `\n${text}`)
const inTemplate = (text: string) => (s: Spoiler) => s.append(`${job}.wxml`, `\n${text}`)
const without = (key: string) => (s: Spoiler) => s.change<Json>('app.json', app => void delete app[key])

/** What only shows on a phone that nobody here holds, or once the package is out. */
export const phoneFaults: Fault[] = [
  { fault: 'an expression that looks behind', spoil: inScript('var a=/(?<=￥)\\d+/;'), caughtBy: scripts, says: 'looks behind' },
  {
    fault: 'an expression out of a text that looks behind',
    spoil: inScript('var a=new RegExp("(?<!第)\\\\d+");'),
    caughtBy: scripts,
    says: 'looks behind',
  },
  { fault: 'an expression with a young flag', spoil: inScript('var a=/a/d;'), caughtBy: scripts, says: 'flags d' },
  { fault: 'at of an array', spoil: inScript('var a=[1].at(-1);'), caughtBy: scripts, says: '.at()' },
  { fault: 'replaceAll', spoil: inScript('var a="1".replaceAll("1","2");'), caughtBy: scripts, says: '.replaceAll()' },
  { fault: 'toSorted', spoil: inScript('var a=[1].toSorted();'), caughtBy: scripts, says: '.toSorted()' },
  { fault: 'Object.hasOwn', spoil: inScript('var a=Object.hasOwn({},"b");'), caughtBy: scripts, says: '.hasOwn()' },
  { fault: 'Promise.any', spoil: inScript('var a=Promise.any([]);'), caughtBy: scripts, says: 'Promise.any' },
  { fault: 'Intl', spoil: inScript('var a=new Intl.NumberFormat("zh");'), caughtBy: scripts, says: 'uses Intl' },
  {
    fault: 'a number written as the phone likes',
    spoil: inScript('var a=(1000).toLocaleString();'),
    caughtBy: scripts,
    says: 'toLocaleString',
  },
  {
    fault: 'a date that iPhones do not read',
    spoil: inScript('var a=new Date("2026-12-05 09:00");'),
    caughtBy: scripts,
    says: 'reads the date',
  },
  {
    fault: 'a parsed date that iPhones do not read',
    spoil: inScript('var a=Date.parse("2026/12/5 9:00");'),
    caughtBy: scripts,
    says: 'reads the date',
  },
  {
    fault: 'a script out of a text',
    spoil: inScript('var a=new Function("return 1");'),
    caughtBy: scripts,
    says: 'calls Function',
  },
  { fault: 'a debugger statement', spoil: inScript('debugger;'), caughtBy: scripts, says: 'debugger' },
  {
    fault: 'a picture of the package in a style sheet',
    spoil: inStyle('.a{background:url("../../assets/tabs/jobs.png")}'),
    caughtBy: styles,
    says: 'loads ../../assets/tabs/jobs.png',
  },
  {
    fault: 'a picture over plain http in a style sheet',
    spoil: inStyle('.a{background:url(http://a.cn/b.png)}'),
    caughtBy: styles,
    says: 'loads http://a.cn/b.png',
  },
  { fault: 'an aspect ratio', spoil: inStyle('.a{aspect-ratio:1}'), caughtBy: styles, says: 'uses aspect-ratio' },
  { fault: 'a parent by its child', spoil: inStyle('.a:has(.b){color:red}'), caughtBy: styles, says: 'uses :has()' },
  { fault: 'a mixed colour', spoil: inStyle('.a{color:color-mix(in srgb,red,blue)}'), caughtBy: styles, says: 'color-mix' },
  { fault: 'the small viewport', spoil: inStyle('.a{height:100svh}'), caughtBy: styles, says: 'viewport units' },
  { fault: 'a layer of styles', spoil: inStyle('@layer a{.a{color:red}}'), caughtBy: styles, says: '@layer' },
  {
    fault: 'a misspelt attribute of a button',
    spoil: inTemplate('<button opentype="share"></button>'),
    caughtBy: attributes,
    says: '<button> knows no opentype',
  },
  {
    fault: 'a misspelt event',
    spoil: inTemplate('<view bindtpa="eh"></view>'),
    caughtBy: attributes,
    says: '<view> knows no bindtpa',
  },
  {
    fault: 'a misspelt attribute of the shared templates',
    spoil: s => s.replace('base.wxml', 'maxlength=', 'maxlenght='),
    caughtBy: attributes,
    says: 'knows no maxlenght',
  },
  { fault: 'no loading on demand', spoil: without('lazyCodeLoading'), caughtBy: settings, says: 'lazyCodeLoading' },
  { fault: 'no asking for privacy', spoil: without('__usePrivacyCheck__'), caughtBy: settings, says: '__usePrivacyCheck__' },
  { fault: 'no dark theme', spoil: without('darkmode'), caughtBy: settings, says: 'darkmode' },
  { fault: 'no file of the themes', spoil: without('themeLocation'), caughtBy: settings, says: 'themeLocation' },
  { fault: 'a second bar above ours', spoil: without('window'), caughtBy: settings, says: 'two bars' },
  {
    fault: 'four tabs',
    spoil: s => s.change<{ tabBar: { list: unknown[] } }>('app.json', a => void a.tabBar.list.pop()),
    caughtBy: settings,
    says: 'five tabs',
  },
  {
    fault: 'a list that cannot be pulled',
    spoil: s => s.change('pages/jobs/index.json', page => void delete page.enablePullDownRefresh),
    caughtBy: settings,
    says: 'pages/jobs/index.json',
  },
  {
    fault: 'a public page that lost its share',
    spoil: s => s.replace(`${job}.js`, 'enableShareAppMessage:!0', 'x:!0'),
    caughtBy: sharing,
    says: `${job} is for everybody and lost enableShareAppMessage`,
  },
  {
    fault: 'a public page that lost its way to Moments',
    spoil: s => s.replace('packages/events/event.js', 'enableShareTimeline:!0', 'x:!0'),
    caughtBy: sharing,
    says: 'lost enableShareTimeline',
  },
  {
    fault: 'a pass that can be shared',
    spoil: s => s.append('pages/pass/index.js', '\nvar a={enableShareAppMessage:!0};'),
    caughtBy: sharing,
    says: 'pages/pass/index is a person’s own',
  },
  {
    fault: 'a private key in a script',
    spoil: inScript('var a="-----BEGIN PRIVATE KEY-----";'),
    caughtBy: secrets,
    says: 'a private key',
  },
  {
    fault: 'the AppSecret in a script',
    spoil: inScript('var a={appSecret:"0123456789abcdef0123456789abcdef"};'),
    caughtBy: secrets,
    says: 'an AppSecret',
  },
  { fault: 'the upload key as a file', spoil: s => s.write('private.wx0.key', 'x'), caughtBy: secrets, says: 'private.wx0.key' },
  { fault: 'a source map', spoil: s => s.write(`${job}.js.map`, '{}'), caughtBy: secrets, says: `${job}.js.map` },
  {
    fault: 'a script that names its source map',
    spoil: inScript('//# sourceMappingURL=job.js.map'),
    caughtBy: secrets,
    says: 'source map',
  },
  { fault: 'somebody’s phone number', spoil: inScript('var a="13912345678";'), caughtBy: secrets, says: 'a phone number' },
  { fault: 'a note for ourselves', spoil: s => s.write('TODO.md', 'x'), caughtBy: secrets, says: 'TODO.md' },
  {
    fault: 'a path of the machine',
    spoil: inScript('var a="C:\\\\work\\\\src";'),
    caughtBy: secrets,
    says: 'a path of the machine',
  },
]
