import { existsSync, globSync, readFileSync } from 'node:fs'
import { parse } from 'acorn'
import { beforeAll, expect, test } from 'vitest'
import { budgets, h5FirstScriptBytes, weappMainBytes } from '../../scripts/build.ts'

const root = 'dist/weapp'

interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] }
  themeLocation: string
}

let app: AppJson
beforeAll(() => {
  if (!existsSync(`${root}/app.json`)) throw new Error('没有 weapp 构建，请先运行 npm run build')
  app = JSON.parse(readFileSync(`${root}/app.json`, 'utf8'))
})

const pages = () => [...app.pages, ...app.subPackages.flatMap(p => p.pages.map(page => `${p.root}/${page}`))]

test('every page of the package is there with its four files', () => {
  for (const page of pages())
    for (const suffix of ['js', 'json', 'wxml', 'wxss'])
      expect(existsSync(`${root}/${page}.${suffix}`), `${page}.${suffix}`).toBe(true)
})

test('the tabs and the pass are in the main package: a sub-package that was never downloaded does not open offline', () => {
  const tabs = app.tabBar.list.map(tab => tab.pagePath)
  expect(tabs).toHaveLength(5)
  for (const page of [...tabs, 'pages/pass/index']) expect(app.pages).toContain(page)
})

test('every picture of the tab bar exists in both themes', () => {
  const themes = JSON.parse(readFileSync(`${root}/${app.themeLocation}`, 'utf8')) as Record<string, Record<string, string>>
  for (const theme of Object.values(themes))
    for (const { iconPath, selectedIconPath } of app.tabBar.list)
      for (const name of [iconPath, selectedIconPath]) {
        const file = name.startsWith('@') ? theme[name.slice(1)] : name
        expect(existsSync(`${root}/${file}`), `${name} → ${file}`).toBe(true)
      }
})

test('no script uses syntax that WeChat’s oldest engines cannot read', () => {
  for (const file of globSync(`${root}/**/*.js`))
    expect(() => parse(readFileSync(file, 'utf8'), { ecmaVersion: 2018, sourceType: 'script' }), file).not.toThrow()
})

test('the packages keep within their budgets', () => {
  expect(weappMainBytes()).toBeLessThanOrEqual(budgets.weappMain)
  for (const { root: folder } of app.subPackages) {
    const bytes = globSync(`${root}/${folder}/**/*`, { withFileTypes: true })
      .filter(entry => entry.isFile())
      .reduce((sum, entry) => sum + readFileSync(`${entry.parentPath}/${entry.name}`).length, 0)
    expect(bytes, folder).toBeLessThanOrEqual(300_000)
  }
})

test('the first scripts of the h5 program keep within their budget', () => {
  expect(h5FirstScriptBytes()).toBeLessThanOrEqual(budgets.h5FirstScripts)
})

test('every page can be told apart by a screen reader: roles and names reach the templates', () => {
  const base = readFileSync(`${root}/base.wxml`, 'utf8')
  for (const attribute of ['aria-role', 'aria-label', 'aria-selected', 'aria-checked', 'aria-live'])
    expect(base).toContain(attribute)
})
