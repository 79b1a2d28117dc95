import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestRead } from '../../../../server/platform/texts/longest-read.ts'
import { readWordLists } from '../../../../server/word-lists.ts'

const { find, takeOut } = readWordLists().personal

test.each([
  ['收银，电话 13912345678', 'mobile', '收银'],
  ['1 3 9 1 2 3 4 5 6 7 8', 'mobile', ''],
  ['139-1234-5678 打这个', 'mobile', '打这个'],
  ['１３９１２３４５６７８', 'mobile', ''],
  ['139.1234.5678', 'mobile', ''],
  ['1391234 5678', 'mobile', ''],
  ['+86 139 1234 5678', 'mobile', ''],
  ['8613912345678', 'mobile', ''],
  ['一三九一二三四五六七八', 'mobile', ''],
  ['幺叁玖壹贰叁肆伍陆柒捌', 'mobile', ''],
  ['139一二三四五六七八', 'mobile', ''],
  ['①③⑨①②③④⑤⑥⑦⑧', 'mobile', ''],
  ['1️⃣3️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', 'mobile', ''],
  ['139oo345678', 'mobile', ''],
  ['0371-60001234', 'landline', ''],
  ['（0371）60001234 转 8', 'landline', ''],
  ['０３７１ ６０００ １２３４', 'landline', ''],
  ['400-600-1234', 'landline', ''],
  ['座机：6000 1234', 'landline', ''],
  ['139八1二34五67', 'mobile', ''],
  ['60001234（电话）', 'landline', ''],
  ['微信 lin_hr7', 'wechat', ''],
  ['请加薇lin_hr7', 'wechat', ''],
  ['加 V：linhr2027', 'wechat', ''],
  ['vx-linhr2027', 'wechat', ''],
  ['lin_hr7（微信）', 'wechat', ''],
  ['QQ：12345678', 'qq', ''],
  ['扣扣群 1234 5678', 'qq', ''],
  ['简历请发至 hr@example.com.cn，谢谢', 'mail', '谢谢'],
  ['hr [at] example.com', 'mail', ''],
  ['hr#example.com', 'mail', ''],
  ['李部长 6000-1234', 'landline', ''],
  ['tel:+86-371-60001234', 'landline', ''],
  ['hr@example。com', 'mail', ''],
  ['致电小林 60001234', 'landline', ''],
  ['hr＠example．com', 'mail', ''],
  ['联系人：林小满', 'person', ''],
  ['请联系欧阳老师', 'person', ''],
  ['抖音号：linhr_2027', 'social', ''],
  ['抖音号 1234567890', 'social', ''],
  ['抖音@linhr_2027', 'social', ''],
  ['60001234 李工程师', 'person', ''],
  ['小红书 id: linhr2027', 'social', ''],
  ['快手号linhr2027', 'social', ''],
  ['抖 音：lin.hr7', 'social', ''],
  ['微 信：zhang hr 8', 'wechat', ''],
  ['微信号 zhang_ hr8，工作日回复', 'wechat', '工作日回复'],
  ['电话：139一1234一5678', 'mobile', ''],
  ['【139】1234【5678】', 'mobile', ''],
  ['👉139👈1234👉5678', 'mobile', '👉'],
  ['⑴⑶⑼⑴⑵⑶⑷⑸⑹⑺⑻', 'mobile', ''],
  ['1️⃣3️⃣9️⃣ 1234 5678', 'mobile', ''],
  ['电话：139、1234、5678', 'mobile', ''],
  ['电话 13 9123 45678', 'mobile', ''],
  ['一三九，一二三四，五六七八', 'mobile', ''],
  ['13912345678 转 808', 'mobile', ''],
  ['13912345678王芳', 'person', ''],
  ['13912345678（王芳）', 'person', ''],
  ['王芳（人事）：13912345678', 'person', '（'],
  ['联系人：王芳、李明', 'person', ''],
  ['负责人：王芳', 'person', ''],
  ['扣扣：叁壹贰叁肆伍陆柒捌', 'qq', ''],
  ['招聘群 312345678', 'qq', ''],
  ['微信/QQ同号 312345678', 'qq', ''],
  ['➕微 lin_hr88', 'wechat', ''],
  ['微/信：lin_hr88', 'wechat', ''],
  ['有意加wei信 lin_hr88', 'wechat', '有意'],
  ['微信 linhr2027，谢谢', 'wechat', '谢谢'],
  ['微信linhr8', 'wechat', ''],
  ['飞书 linhr2027', 'social', ''],
  ['hr at example dot com', 'mail', ''],
  ['咨询：60001234', 'landline', ''],
  ['报名 6000-1234', 'landline', '报名'],
  ['有意者请联系小林 60001234', 'landline', '有意者'],
  ['60001234 李老师', 'landline', ''],
  ['13912345678、60001234', 'landline', ''],
  ['0371-60001234/60005678', 'landline', ''],
  ['联系人：林小满 60001234', 'landline', ''],
  ['11010519491231002X', 'identity', ''],
  ['身份证 110105 19491231 002x', 'identity', ''],
  ['１１０１０５１９４９１２３１００２Ｘ', 'identity', ''],
  ['身份证号：110105491231002', 'identity', ''],
])('“%s” holds a %s and leaves “%s”', (text, kind, left) => {
  expect(find(text).map(found => found.kind)).toContain(kind)
  expect(takeOut(text).text).toBe(left)
})

test.each([
  '薪资 15000-20000 元',
  '年薪 150000-200000',
  '上班 14:00-18:00，8:30 到岗',
  '2027-01-05 09:00-17:00',
  '3000-5000元；15-20人；2班倒',
  '熟悉微信小程序、QQ 空间运营',
  '熟悉微信 javascript 接口',
  '微信：公众号运营 3 年',
  '负责抖音、快手、小红书账号运营',
  '抖音号10000粉丝以上',
  '抖音账号 3 个，粉丝 100000 以上',
  '小红书：图文 20 篇/月',
  '报名 20261205 截止',
  '抖音：巨量千川投放，微博：热点运营',
  '面试时间：20261205 王经理',
  '咨询 3000000 元以上项目',
  '应聘：6800000-7000000',
  '编号：60001234 张经理',
  '岗位代码 60001234',
  '统一社会信用代码 91410100MA44ABCD0X',
  '订单号 110105194912310021',
  '负责联系客户，咨询量统计',
  '带领经理、主管完成目标',
  '尺码 160/165/170/175',
  '二十一世纪，一二三产业融合',
  '郑州市二七区德化街 100 号 12 楼 1205 室',
  '高薪诚聘，安全第一',
  '用 Java@8 和 C++11',
  '会 c#asp.net 开发',
  '高新区 6000000 元注册资本',
  '产量60001234（件）',
  '工号 20270105001',
  '十三薪，五险一金',
  '服务热线 12345',
  '面积 1380 平方米，员工 1200 人',
  '熟悉微信小程序、微信支付 API v3',
  '熟悉微信 JS-SDK 1.6，掌握微信 vue3、react18',
  '微信 python3 接口开发；微信 h5 页面；微信：uni-app 开发',
  '会用微信 android、ios 端调试',
  'QQ 音乐推广，QQ 200000 粉丝群运营',
  '电话销售，外呼 200 通/天，电话客服 4000 元+提成',
  '邮箱系统 Exchange2019 维护，手机号码 139 号段业务',
  '软件版本 2026.11.30，AutoCAD 2024、SolidWorks2023',
  'ISO 9001-2015 内审员，GB/T 50326-2017，GB 50300-2013，IATF16949',
  '班次 0800-1600 1600-2400 0000-0800',
  '0730-1130，1330-1730 两头班',
  '年产值 13800000000 元',
  '负责热线 8000000 用户的维护',
  '快递单号 SF1234567890123，流水号 6222021702012345678',
  '2026.11.30-2027.03.31，20261130-20261231',
  '请咨询任课老师，请联系项目经理',
  '联系方总包单位，联系安全主管安排培训',
  '有经验者加 1000，加微量元素',
])('“%s” names nobody and stays as it is', text => {
  expect(takeOut(text)).toEqual({ text, taken: [] })
})

test('a day behind whom one meets is no number', () => {
  expect(takeOut('面试找王总 20261205').text).toBe('面试，20261205')
})

test('a whole sentence of contacts goes, what stands around it stays', () => {
  const text = '负责收银和陈列。联系人林经理 139 1234 5678（微信同号），邮箱 lin@example.com。需要早晚轮班。'
  const { text: left, taken } = takeOut(text)
  expect(left).toBe('负责收银和陈列。需要早晚轮班。')
  expect(taken.map(({ kind, value }) => [kind, value.replace(/\s/g, '')])).toEqual([
    ['person', '林经理'],
    ['mobile', '13912345678'],
    ['mail', 'lin@example.com'],
  ])
})

const digits = fc.tuple(fc.constantFrom('13', '15', '18', '19'), fc.stringMatching(/^\d{9}$/)).map(parts => parts.join(''))
const spoken = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const written = fc
  .tuple(digits, fc.constantFrom('', ' ', '-', '.', ' - '))
  .chain(([phone, gap]) =>
    fc.constantFrom(
      phone,
      [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)].join(gap),
      [...phone].join(gap),
      [...phone].map(sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''),
      [...phone].map(sign => spoken[Number(sign)]).join(''),
    ),
  )
const around = fc.string({ unit: fc.constantFrom(...'负责门店收银，。、（）：电话微信 \n'), maxLength: 12 })

test('no telephone number is left, wherever it is put and however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(around, written), { minLength: 1, maxLength: 3 }), around, (parts, end) => {
      const text = `${parts.map(([before, phone]) => `${before}，${phone}，`).join('')}${end}`
      const { text: left, taken } = takeOut(text)
      expect(taken.length).toBeGreaterThanOrEqual(parts.length)
      expect(find(left)).toEqual([])
      expect(left.normalize('NFKC')).not.toMatch(/\d{3}|[零一二三四五六七八九]{3}/)
    }),
    { numRuns: 300 },
  )
})

test('whatever the text, nothing is found in what is left of it', () => {
  const any = fc.string({ unit: fc.constantFrom(...'139０1一@.微信qQ:： -张经理电话联系人ax号，'), maxLength: 60 })
  fc.assert(
    fc.property(any, text => {
      expect(find(takeOut(text).text)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('a text that no cell could hold is not read and not shown', () => {
  expect(takeOut('1'.repeat(longestRead + 1))).toEqual({ text: '', taken: [] })
})
