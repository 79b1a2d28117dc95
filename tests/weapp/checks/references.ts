import { posix } from 'node:path'
import { themesOf } from './schemas.ts'
import type { Check, WeappPackage } from './weapp-package.ts'

const biggestTabPicture = 40 * 1024

/** Where a path that stands in a file leads. */
const from = (file: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target)

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1] ?? '')

/** Every file that another one names is there. */
export const references: Check = pack => {
  const { app, pages, of, read, has, json } = pack
  const wanted: [by: string, file: string][] = []
  for (const page of pages) for (const ending of ['js', 'json', 'wxml', 'wxss']) wanted.push(['app.json', `${page}.${ending}`])
  for (const location of [app.themeLocation, app.sitemapLocation]) if (location) wanted.push(['app.json', location])
  for (const picture of tabPictures(pack)) wanted.push(['app.json tabBar', picture])
  for (const file of of('.json')) {
    const { usingComponents = {} } = json<{ usingComponents?: Record<string, string> }>(file)
    for (const path of Object.values(usingComponents))
      for (const ending of ['js', 'json', 'wxml']) wanted.push([file, `${from(file, path)}.${ending}`])
  }
  for (const file of of('.wxml'))
    for (const path of matches(read(file), /\bsrc="([^"{]+)"/g)) wanted.push([file, from(file, path)])
  for (const file of of('.wxss'))
    for (const path of matches(read(file), /@import\s+(?:url\()?["']([^"']+)/g)) wanted.push([file, from(file, path)])
  for (const file of of('.js')) {
    for (const path of matches(read(file), /\brequire\("(\.[^"]+)"\)/g))
      wanted.push([file, from(file, path.endsWith('.js') ? path : `${path}.js`)])
    for (const path of matches(read(file), /"(assets\/[^"]+\.\w+)"/g)) wanted.push([file, path])
  }
  return wanted.filter(([, file]) => !has(file)).map(([by, file]) => `${by} names ${file}, which is not there`)
}

const tabPictures = (pack: WeappPackage) =>
  Object.values(themesOf(pack)).flatMap(names =>
    (pack.app.tabBar?.list ?? [])
      .flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
      .map(path => (path.startsWith('@') ? (names[path.slice(1)] ?? path) : path)),
  )

/** WeChat does not draw larger ones. */
export const tabPictureSizes: Check = pack =>
  tabPictures(pack)
    .filter(file => pack.has(file) && pack.size(file) > biggestTabPicture)
    .map(file => `${file} has ${pack.size(file)} bytes; a picture of the tab bar may have ${biggestTabPicture}`)

/** Every page is a tab, the first, or opened by some script; and no page lies in the package unlisted. */
export const deadPages: Check = ({ app, pages, of, read, json }) => {
  const scripts = of('.js').map(read).join('\n')
  const reached = new Set([app.pages[0], ...(app.tabBar?.list ?? []).map(tab => tab.pagePath)])
  const unopened = pages.filter(page => !reached.has(page) && !new RegExp(`/${page}["'\`?]`).test(scripts))
  const unlisted = of('.wxml')
    .filter(file => of('.json').includes(file.replace('.wxml', '.json')))
    .map(file => file.replace('.wxml', ''))
    .filter(path => !pages.includes(path) && !json<{ component?: boolean }>(`${path}.json`).component)
  return [
    ...unopened.map(page => `${page}: nothing opens this page`),
    ...unlisted.map(page => `${page}: app.json does not list this page`),
  ]
}

/** What must open without a network cannot wait for a package. */
export const offlinePages: Check = ({ app }) =>
  [...(app.tabBar?.list ?? []).map(tab => tab.pagePath), 'pages/pass/index']
    .filter(page => !app.pages.includes(page))
    .map(page => `${page} is not in the main package: it would not open offline`)
