import { expect, test } from 'vitest'
import { isLinkable } from '../../../server/showcase/wording.ts'
import { readWordLists } from '../../../server/word-lists.ts'

const { contactsIn, heldWordsIn } = readWordLists().showcase

test.each([
  '电话13800138000',
  '1 3 8 0 0 1 3 8 0 0 0',
  '138-0013-8000',
  '１３８００１３８０００',
  '幺三八零零幺三八零零零',
  '一三八〇〇一三八〇〇〇',
  '138\u200b0013\u200b8000',
  '座机 0371-66668888',
  '热线 400-800-1234',
  '微信号：mengxia_2026',
  '微信 mengxia2026',
  'V信：mengxia2026',
  'vx: mengxia_88',
  'wx mengxia_88',
  'WeChat: mengxia_88',
  '加我微信聊',
  '加v聊',
  '手机微信同号',
  '薇信 mengxia88',
  'QQ：123456789',
  'qq 12345678',
  'QQ群 987654321',
  '扣扣 12345678',
  '邮箱 mengxia@example.com',
  'mengxia @ qq . com',
  '来 https://evil.example/x',
  '看 www.evil.com',
  '去 taobao-shop.com 买',
])('“%s” is a way to be reached and is named', text => {
  expect(contactsIn({ story: text })).not.toEqual([])
})

test.each([
  '我在 2019 年来到德化街，2026 年开了店。',
  '一天做 120 杯，一年 43,800 杯。',
  '花了 13800 元装修。',
  '用 Node.js 和 Vue.js 写的小工具',
  '我在微信上做过一个小程序',
  '从 T3 出口走 300 米',
  '第一次展出在 2026-12-05 09:00-17:00',
  '长 180cm，宽 90cm，重 1.25kg',
  '我们五个人，三男两女，二十岁出头',
  '加微量元素的釉料',
  '身份是 QQ 音乐人',
])('“%s” is nobody’s address', text => {
  expect(contactsIn({ story: text })).toEqual([])
})

test.each(['需先交押金300元', '日赚千元', '你就是个废物', '想自杀', '六合彩'])('“%s” waits for a person', text => {
  expect(heldWordsIn({ story: text })).not.toEqual([])
})

test.each([
  ['https://mp.weixin.qq.com/s/abc', true],
  ['https://www.bilibili.com/video/BV1', true],
  ['https://www.zhengzhou.gov.cn/', true],
  ['http://www.bilibili.com/', false],
  ['https://bilibili.com.evil.example/', false],
  ['https://evil-bilibili.com/', false],
  ['https://bilibili.com@evil.example/', false],
  ['https://bilibili.com:8443/', false],
  ['javascript:alert(1)', false],
])('%s may be linked to: %s', (address, allowed) => {
  expect(isLinkable(address)).toBe(allowed)
})
