import { expect, test } from 'vitest'
import { ageLimit, genderLimit } from '../../../server/platform/texts/posting-words.ts'
import { readWordLists } from '../../../server/word-lists.ts'

const { flagsIn } = readWordLists().tables.postings

const flagged = (text: string) => flagsIn({ requirements: text })

test.each([
  '限男性',
  '仅限女生',
  '要求男',
  '招女员工',
  '男性优先',
  '女士优先考虑',
  '性别：男',
  '不招女生',
  '未婚未育不考虑',
  '回族勿扰',
  '仅招本地',
  '限♀',
  '年龄：18一35',
  '谢绝 4 0 岁以上',
  '95后',
  '35岁以下',
  '35周岁及以下',
  '18-35岁',
  '年龄18-40周岁',
  '年龄不超过40岁',
  '90后优先',
  '仅限郑州户籍',
  '限本地户口',
  '本地户籍优先',
  '本地人优先',
  '外地户口勿扰',
  '不招河南人',
  '谢绝东北籍',
  '限汉族',
  '少数民族勿扰',
  '无乙肝',
  '乙肝两对半检查阴性',
  '大三阳不要',
  '已婚已育优先',
  '未婚优先',
  '孕期不得入职',
  '无残疾',
  '无宗教信仰',
  '男2女3',
  '男，2；女，3',
  '保安（男）',
  '前台文员（女，25-35）',
  '女服务员',
  '文员女',
  '保洁女工',
  '婚姻状况：已婚',
  '民族：汉族',
  '女工5名、男工2名',
  '男士请勿投递',
  '身高165cm以上',
  '身高：男172，女160',
  '体重不超过60公斤',
  '五官端正',
  '颜值高',
  '無明顯紋身',
])('“%s” waits for a person as discrimination', text => {
  expect(flagged(text).map(flag => flag.kind)).toContain('discrimination')
})

test.each([
  '入职需交押金500元',
  '收取服装费200元',
  '岗前培训费自理',
  '可办理培训贷',
  '先培训后上岗，学费分期',
  '自费培训后安排就业',
  '需缴纳体检费',
  '建档费100元',
  '收取中介费',
  '垫付货款，当日返还',
  '兼职刷单，日结',
  '日赚500，在家就能做',
  '缅甸高薪客服，包机票',
  '先交保证金',
  '扣押身份证',
])('“%s” waits for a person as fraud', text => {
  expect(flagged(text).map(flag => flag.kind)).toContain('fraud')
})

test.each([
  '男女不限',
  '性别不限，年龄不限',
  '18周岁以上',
  '18-60周岁，身体健康',
  '法定退休年龄以下',
  '不收押金、服装费、培训费',
  '免费培训，无任何费用',
  '体检费用报销',
  '负责女装陈列',
  '男鞋导购',
  '形象气质佳',
  '女生宿舍管理员',
  '女员工节日礼品',
  '民族：不限',
  '为客户测量身高体重',
  '身高不限',
  '男装2组，女装3组',
  '面向18-35岁客户策划活动',
  '使用 Hive 和 Spark 处理数据',
  '本科及以上学历，3年以上经验',
  '提供单身公寓',
  '持健康证上岗',
  '绝不收取求职者任何费用',
])('“%s” harms nobody and goes through', text => {
  expect(flagged(text)).toEqual([])
})

test.each([
  ['三十五岁以下', '35岁以下'],
  ['三十周岁（含）以下', '30周岁以下'],
  ['年龄不超过四十', '年龄不超过40'],
  ['十八至四十岁', '18至40岁'],
  ['年龄：四十五以下', '年龄:45以下'],
  ['九五后优先', '95后优先'],
  ['交押 金两百', '押金'],
  ['押*金二百', '押金'],
  ['押．金二百', '押金'],
  ['培*训*费自理', '培训费'],
  ['岗前 培 训 费 自理', '培训费'],
  ['收取服-装-费', '收取服装费'],
  ['培訓費自理', '培训费'],
  ['繳納保證金', '保证金'],
  ['扣押身份證', '扣押身份证'],
  ['外地戶口勿擾', '外地户口勿'],
  ['外地勿扰', '外地勿'],
  ['限 男 性', '限男性'],
  ['男 士 优 先', '男士优先'],
  ['岗位风险金三百', '风险金'],
  ['毕业证原件由公司统一保管', '毕业证原件由公司统一保管'],
  ['自费购买工装', '自费购买工装'],
  ['签培训借款协议', '培训借款'],
])('“%s” is seen through as “%s”', (text, word) => {
  expect(flagged(text).map(flag => flag.word)).toContain(word)
})

test.each([
  '销售 / 代理 / 费用核销',
  '培训 费用报销',
  '押金：无',
  '服装费：公司承担',
  '服务五十岁以上的老人',
  '二十岁出头的团队',
  '会计 - 男士皮鞋',
  '提供身份证复印件',
])('“%s” is no such word in pieces', text => expect(flagged(text)).toEqual([]))

test('the columns for sex and age are read as limits', () => {
  expect(flagsIn({ gender: genderLimit('男') })).toMatchObject([{ kind: 'discrimination', field: 'gender', word: '性别:男' }])
  expect(flagsIn({ gender: genderLimit('男（夜班）') })).toMatchObject([{ word: '性别:男' }])
  expect(flagsIn({ gender: genderLimit('不限') })).toEqual([])
  expect(flagsIn({ gender: genderLimit('男女均可') })).toEqual([])
  expect(flagsIn({ age: ageLimit('18-35') })).toMatchObject([{ kind: 'discrimination', field: 'age' }])
  expect(flagsIn({ age: ageLimit('不限') })).toEqual([])
})

test('a flag names the word and the field that holds it', () => {
  expect(flagsIn({ title: '收银员', duties: '收银', requirements: '限女性' })).toEqual([
    { kind: 'discrimination', word: '限女性', field: 'requirements' },
  ])
})
