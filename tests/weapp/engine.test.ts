import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, type EnginePhone, startEngine } from './engine/engine.ts'

/** A mini-program of one page, to see what the engine itself lets pass and what not. */
function writeProgram(page: string, wxml: string): string {
  const dist = mkdtempSync(join(tmpdir(), 'weapp-program-'))
  const files = {
    'app.json': '{"pages":["pages/one/index"],"window":{"navigationStyle":"custom"}}',
    'app.js': 'App({})',
    'app.wxss': '.cover { position: fixed; top: 0; left: 0; width: 750rpx; height: 100vh }',
    'pages/one/index.json': '{}',
    'pages/one/index.wxml': wxml,
    'pages/one/index.wxss': '',
    'pages/one/index.js': page,
  }
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), content)
  }
  return dist
}

const dist = writeProgram(
  `Page({
    data: { text: 'none', isCovered: false },
    fetch() { this.setData({ text: typeof fetch + typeof window + typeof document }) },
    ask() { wx.request({ url: 'https://elsewhere.example/', fail: ({ errMsg }) => this.setData({ text: errMsg }) }) },
    draw() { wx.createCanvasContext('c') },
    swell() { this.setData({ text: 'x'.repeat(1100000) }) },
    cover() { this.setData({ isCovered: true }) },
    keep() { wx.setStorageSync('kept', 'yes') },
    read() { this.setData({ text: wx.getStorageSync('kept') || 'nothing' }) },
  })`,
  `<view class="text">{{text}}</view>
   <view class="button" bindtap="cover">cover</view>
   <view wx:if="{{isCovered}}" class="cover"></view>`,
)

let engine: Engine
let phone: EnginePhone
beforeAll(async () => {
  engine = await startEngine({ dist, domains: {} })
  phone = await engine.takePhone()
})
afterAll(async () => {
  await phone.close()
  await engine.close()
  rmSync(dist, { recursive: true })
})

const page = async () => {
  const current = await phone.program.currentPage()
  if (!current) throw new Error('no page')
  return current
}
const call = async (method: string) => {
  await (await page()).callMethod(method)
  await phone.settled()
  return (await (await page()).$('.text'))?.text()
}

test('page code sees no browser', async () => {
  expect(await call('fetch')).toBe('undefined'.repeat(3))
})

test('a request leaves to allowed domains only', async () => {
  expect(await call('ask')).toBe('request:fail url not in domain list: https://elsewhere.example')
})

test('what is not imitated says so', async () => {
  await expect(call('draw')).rejects.toThrow('wx.createCanvasContext is not supported here')
  expect((await phone.takeComplaints()).join()).toContain('wx.createCanvasContext is not supported here')
  await phone.program.mockWxMethod('createCanvasContext', {})
  await call('draw')
  await phone.program.restoreWxMethod('createCanvasContext')
  expect(await phone.takeComplaints()).toEqual([])
})

test('setData is counted to the byte, and more than WeChat takes is a complaint', async () => {
  await phone.takeCalls()
  await call('swell')
  expect(await phone.takeCalls()).toEqual([{ on: 'pages/one/index', bytes: 1_100_011, keys: ['text'] }])
  expect((await phone.takeComplaints()).join()).toContain('setData of 1100011 bytes')
})

test('what is stored outlives the program, not the phone', async () => {
  await call('keep')
  await phone.restart()
  expect(await call('read')).toBe('yes')
  const other = await engine.takePhone()
  await (await other.program.currentPage())?.callMethod('read')
  await other.settled()
  expect(await (await (await other.program.currentPage())?.$('.text'))?.text()).toBe('nothing')
  await other.close()
})

test('a target under something else cannot be tapped', async () => {
  const button = await (await page()).$('.button')
  await button?.tap()
  await phone.settled()
  await expect(button?.tap()).rejects.toThrow('"cover" is on top')
})

test('a program that fails at its start complains, and a component that is not there is refused by name', async () => {
  const failing = writeProgram('const a = b(), c = 1; function b() { return c }; Page({})', '<view/>')
  const other = await startEngine({ dist: failing, domains: {} })
  const silent = await other.takePhone()
  expect((await silent.takeComplaints()).join()).toContain("Cannot access 'c' before initialization")
  await silent.close()
  await other.close()
  const strange = writeProgram('Page({})', '<map/>')
  await expect(startEngine({ dist: strange, domains: {} })).rejects.toThrow('pages/one/index.wxml: <map> is not supported here')
  for (const folder of [failing, strange]) rmSync(folder, { recursive: true })
})
