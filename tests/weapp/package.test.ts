import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { type CheckName, checks } from './checks/checks.ts'
import { openPackage } from './checks/weapp-package.ts'

const root = 'dist/weapp'
beforeAll(() => {
  if (!existsSync(`${root}/app.json`)) throw new Error('没有 weapp 构建，请先运行 npm run build')
})

test.each(Object.keys(checks) as CheckName[])('%s', async name => {
  expect(await checks[name](openPackage(root))).toEqual([])
})

test('every page can be told apart by a screen reader: roles and names reach the templates', () => {
  const base = readFileSync(`${root}/base.wxml`, 'utf8')
  for (const attribute of ['aria-role', 'aria-label', 'aria-selected', 'aria-checked', 'aria-live'])
    expect(base).toContain(attribute)
})
