import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, statSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { foreign, otherDistrict } from '../support/other-district.ts'
import { type CheckName, checks } from './checks/checks.ts'
import { openPackage } from './checks/weapp-package.ts'

const root = `dist/${otherDistrict}/weapp`
beforeAll(() => {
  const env = { ...process.env, DISTRICT: otherDistrict }
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--stale', 'weapp'], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
})

test.each(Object.keys(checks) as CheckName[])('the package of another district: %s', async name => {
  expect(await checks[name](openPackage(root))).toEqual([])
})

test('no word of the first district is in the package of another', () => {
  const files = globSync(`${root}/**/*.{js,json,wxss,wxml,wxs,svg}`).filter(file => statSync(file).isFile())
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(file => foreign.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('its bars have its own colours', () => {
  const { light, dark } = JSON.parse(readFileSync(`${root}/theme.json`, 'utf8')) as Record<'light' | 'dark', { on: string }>
  expect([light.on, dark.on]).toEqual(['#1D4F91', '#8CB8F5'])
})
