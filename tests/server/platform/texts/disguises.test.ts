import { expect, test } from 'vitest'
import { readWordLists } from '../../../../server/word-lists.ts'

const { find, takeOut } = readWordLists().personal

test.each([
  ['139\n1234\n5678', 'mobile', ''],
  ['电话：139123\n45678', 'mobile', ''],
  ['0371-\n60001234', 'landline', ''],
  ['区号0371，电话60001234', 'landline', ''],
  ['区号：0371 号码：6000 1234', 'landline', ''],
  ['电话（区号0371）60001234', 'landline', ''],
  ['60001234转8001', 'landline', ''],
  ['总机60001234，分机8001', 'landline', ''],
  ['139，1234，5678', 'mobile', ''],
  ['139转1234转5678', 'mobile', ''],
  ['l39l2345678', 'mobile', ''],
  ['微.信.号：lin_hr88', 'wechat', ''],
  ['微-信 linhr2027', 'wechat', ''],
  ['V 信 linhr2027', 'wechat', ''],
  ['V.X：linhr2027', 'wechat', ''],
  ['卫星号：linhr2027', 'wechat', ''],
  ['加卫星linhr2027', 'wechat', ''],
  ['嘉V linhr2027', 'wechat', ''],
  ['薇：linhr2027', 'wechat', ''],
  ['加我微我信 linhr2027', 'wechat', ''],
  ['加加微微信信 lin_2027', 'wechat', ''],
  ['微微信信：lin_2027', 'wechat', ''],
  ['伟信：lin-2027', 'wechat', ''],
  ['加为信 linhr2027', 'wechat', ''],
  ['薇芯 linhr2027', 'wechat', ''],
  ['绿泡泡：linhr2027', 'wechat', ''],
  ['line：lin_2027', 'social', ''],
  ['L I N E: linhr2027', 'social', ''],
  ['加我LINE linhr2027', 'social', ''],
  ['企鹅：312345678', 'qq', ''],
  ['🐧312345678', 'qq', ''],
  ['Q 312345678', 'qq', ''],
  ['简历投qq邮箱312345678', 'qq', ''],
  ['钉钉群 312345678', 'social', ''],
  ['hr@例子.中国', 'mail', ''],
  ['林一@例子.公司', 'mail', ''],
  ['hr [at] example [dot] com', 'mail', ''],
  ['hr at example.com', 'mail', ''],
  ['hr@example,com', 'mail', ''],
  ['312345678 @ q q . c o m', 'mail', ''],
  ['hr@163', 'mail', ''],
  ['护照号码：E12345678', 'document', ''],
  ['往来港澳通行证 C12345678', 'document', ''],
  ['台胞证12345678', 'document', ''],
  ['居住证 810000199001011234', 'identity', ''],
  ['6222 0217 0201 2345 674', 'card', ''],
  ['工资卡：6217001234567890122', 'card', ''],
  ['网申：https://example.com/job/123', 'link', '网申'],
  ['短链 t.cn/A6abcde', 'link', '短链'],
  ['扫描二维码加群，包吃住', 'link', '包吃住'],
  ['长按识别二维码', 'link', ''],
])('“%s” is a disguised %s and leaves “%s”', (text, kind, left) => {
  expect(find(text).map(found => found.kind)).toContain(kind)
  expect(takeOut(text).text).toBe(left)
})

test.each([
  '3000\n4500\n6000，1500\n2000\n3000',
  '1人\n2人\n3人，18000\n20000',
  '车牌豫A·12345，豫AD12345',
  '需持护照、港澳通行证，办理居住证业务，护照翻译20000份',
  '零件号 E12345678，编号C12345678，订单号6217001234567890122',
  '卫星导航 GPS2000，卫星通信工程师，微服务 k8s12345',
  'V型槽加工，V8引擎，加V带安装，WX-2000型设备，Q235钢材',
  '企鹅号运营，打球球友，纽扣100000',
  '扫码枪盘点，扫码点餐系统开发，引导顾客扫码加群，负责扫码入库',
  'asp.net/core 开发，熟悉 1688.com、Node.js、and/or',
  '关注@青禾超市，员工@每一天',
])('“%s” only looks like a contact', text => {
  expect(takeOut(text)).toEqual({ text, taken: [] })
})
