import fc from 'fast-check'
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
  ['长按海报识别二维码', 'link', ''],
  ['156加2087加4431', 'mobile', ''],
  ['一五六转二零八七转四四三一', 'mobile', ''],
  ['前三位156，中间2087，后四位4431', 'mobile', '前三位'],
  ['幺五六两洞八拐四四三幺', 'mobile', ''],
  ['١٥٦٢٠٨٧٤٤٣١', 'mobile', ''],
  ['𝟏𝟓𝟔𝟐𝟎𝟖𝟕𝟒𝟒𝟑𝟏，会电脑', 'mobile', '会电脑'],
  ['➀➄➅🄋➁➇➆➃➃➂➀', 'mobile', ''],
  ['156○20874З1', 'mobile', ''],
  ['O371-60874431', 'landline', ''],
  ['伟信：lu_qh56', 'wechat', ''],
  ['w e i x i n：lu_qh56', 'wechat', ''],
  ['薇芯→luqh2056', 'wechat', ''],
  ['绿泡泡：lu_qh56', 'wechat', ''],
  ['球球 六二零八七四四三', 'qq', ''],
  ['TG @lu_qh56', 'social', ''],
  ['line：lu_qh56', 'social', ''],
  ['纸飞机：lu_qh56', 'social', ''],
  ['公众号（lu_qh56）', 'social', '）'],
  ['B站UID 62087443', 'social', ''],
  ['skype：live:lu_qh56', 'social', ''],
  ['hr【at】example.com', 'mail', ''],
  ['hr（艾特）example.com', 'mail', ''],
  ['银行账户：6217 0012 3456 7890 120', 'card', ''],
  ['收件人：陆小满', 'person', ''],
  ['HR：陆小满', 'person', ''],
  ['简历寄门店，陆女士收', 'person', '简历寄门店'],
  ['有意者与陆经理联系', 'person', '联系'],
  ['家住民主路22号院6号楼3单元801', 'home', ''],
  ['家庭住址：建设路7号9栋1204室，会电脑', 'home', '会电脑'],
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
  '补贴1500加2000加600，十二两一份，七一五四路口',
  '公众号运营，视频号：每周5条，电报机展，流水线 Line 3，On-line: A2000',
  '微心愿认领，微芯片封装，吹绿泡泡',
  '查收快递，收银、验收，按时收，王师傅收徒',
  '与时俱进，与项目经理沟通，收件人信息录入',
  'HR：负责招聘，人事：管理档案',
  '面试地点：建设路7号9栋1204室，宿舍地址：民主路22号院，家住1号线附近优先',
])('“%s” only looks like a contact', text => {
  expect(takeOut(text)).toEqual({ text, taken: [] })
})

const figures = [
  '0123456789',
  '０１２３４５６７８９',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '零一二三四五六七八九',
  '〇壹貳參肆伍陸柒捌玖',
  '洞幺两三四五六拐八勾',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '٠١٢٣٤٥٦٧٨٩',
  '🄋➀➁➂➃➄➅➆➇➈',
]
const rows = figures.map(row => [...row])
const figureOf = new Map(rows.flatMap(row => row.map((sign, i) => [sign, String(i)] as const)))
const figuresIn = (text: string) => [...text].map(sign => figureOf.get(sign) ?? '').join('')
const inThree = (signs: string[]) => [signs.slice(0, 3), signs.slice(3, 7), signs.slice(7)].map(part => part.join(''))
const number = fc.stringMatching(/^1[35789][1-9]{9}$/)
const separated = fc.constantFrom(
  ...['', ' ', '-', '—', '.', '·', '_', '/', '*', '|'].flatMap(sign => [
    (signs: string[]) => signs.join(sign),
    (signs: string[]) => inThree(signs).join(sign),
  ]),
  (signs: string[]) => inThree(signs).join('转'),
  (signs: string[]) => inThree(signs).join('然后'),
  (signs: string[]) => `【${signs.join('')}】`,
)
const called = fc.constantFrom('', '电话', '手机：', '＋86 ', '☎️', '（86）', '微信同号', '王经理 ')
const said = fc.constantFrom('负责收银和陈列', '月薪6000-9000元', '熟悉GB/T 19001', '早8:30到岗', '乘216路到终点')

test('a telephone number goes in whatever figures, and what stands around it stays', () => {
  const row = fc.constantFrom(...rows)
  fc.assert(
    fc.property(number, row, row, separated, called, said, said, (phone, one, other, apart, label, before, after) => {
      const written = [...phone].map((sign, i) => (i % 2 ? one : other)[Number(sign)] as string)
      const left = takeOut(`${before}，${label}${apart(written)}，${after}`).text
      expect(left.startsWith(before) && left.endsWith(after)).toBe(true)
      expect(figuresIn(left)).not.toContain(phone.slice(3))
    }),
    { numRuns: 500 },
  )
})
