import { expect, test } from 'vitest'
import { employerKey, employerName, isFullName } from '../../../server/careers/employers/name.ts'
import { factsIn, saysMoreThanFacts } from '../../../server/imports/jobs/facts.ts'
import { headcountInTitle } from '../../../server/imports/jobs/headcount.ts'
import { shownTitle, withoutEmployer } from '../../../server/imports/jobs/titles.ts'
import { readWordLists } from '../../../server/word-lists.ts'

const { facts, titles } = readWordLists().tables

test.each([
  ['统招本科 | 经验不限 | 英语四级', { degree: 'bachelor', experience: 'any' }],
  ['1年经验 | 中专 | 招2人', { experience: '1-3', degree: 'secondary', headcount: 2 }],
  ['大专及以上，5年经验，3人', { degree: 'associate', experience: '5-10', headcount: 3 }],
  ['硕士/2-3年/若干人', { degree: 'master', experience: '1-3', headcount: null }],
  ['学历：高中 经验：1年以上 人数：10人', { degree: 'secondary', experience: '1-3', headcount: 10 }],
  ['博士；无需经验；招聘人数：1', { degree: 'doctor', experience: 'none', headcount: 1 }],
  ['学历不限、应届毕业生可、兼职', { degree: 'any', experience: 'none', employmentType: 'part-time' }],
  ['全日制本科及以上学历', { degree: 'bachelor' }],
  ['本科/大专', { degree: 'associate' }],
  ['具有三年以上同岗位工作经验', { experience: '3-5' }],
  ['2027届毕业生', { experience: 'none' }],
  ['急招5人', { headcount: 5 }],
  ['拟招2-4名', { headcount: 4 }],
  ["[['双休'], ['郑州-二七区', '3年经验', '大专', '招若干人']]", { experience: '3-5', degree: 'associate', headcount: null }],
  ['实习 · 本科 · 在校生', { employmentType: 'internship', degree: 'bachelor', experience: 'none' }],
  ['8-12K | 本科 | 3-5年', { degree: 'bachelor', experience: '3-5' }],
  // Sure of nothing, it says nothing.
  ['5人', {}],
  ['3年', {}],
  ['带领5人团队，完成3年规划', {}],
  ['本科优先，有经验者优先', {}],
  ['负责本科院校的招生', {}],
  ['8小时，单休', {}],
  ['语言不限，专业不限', {}],
  ['', {}],
])('「%s」 says %j', (text, said) => {
  expect(factsIn(text, facts)).toEqual(said)
})

test('facts behind a long list of tags count', () => {
  const tags = Array.from({ length: 20 }, (_, i) => `['福利${i}']`).join(', ')
  expect(factsIn(`[[${tags}], ['郑州', '大专', '招3人']]`, facts)).toEqual({ degree: 'associate', headcount: 3 })
})

test('in running text a bare number is no fact, even beside one', () => {
  expect(factsIn('本科，5人，2年', facts, 'prose')).toEqual({ degree: 'bachelor' })
})

test('a cell of nothing but facts, parted as a list is, is one in every column', () => {
  expect(factsIn('本科｜3-5年｜1名', facts, 'prose')).toEqual({ degree: 'bachelor', experience: '3-5', headcount: 1 })
  expect(factsIn('学历不限/经验不限/5人', facts, 'prose')).toEqual({ degree: 'any', experience: 'any', headcount: 5 })
  expect(factsIn('本科/带过5人/2年', facts, 'prose')).toEqual({ degree: 'bachelor' })
})

test('in a column that asks for them a bare one is a fact', () => {
  expect(factsIn('3年', facts, 'column')).toEqual({ experience: '3-5' })
})

test.each([
  ['大专及以上（条件优秀者可放宽）', true],
  ['985/211本科', true],
  ['本科及以上，英语六级', true],
  ['不限（有经验者优先）', true],
  ['须有C1驾照', true],
  ['高中（中专）及以上', false],
  ['统招本科 | 3年经验', false],
  ['不限', false],
  ['', false],
])('that “%s” says more than its facts: %s', (text, says) => expect(saysMoreThanFacts(text, facts)).toBe(says))

test.each([
  ['🔥急聘！！！【高薪】会计', '会计'],
  ['★诚聘★ 店长（3人）', '店长'],
  ['招聘：仓管员若干名', '仓管员'],
  ['【急】仓管员×3名', '仓管员'],
  ['【包吃住】保洁【双休】', '保洁'],
  ['咖啡师（月薪6000包吃住）', '咖啡师'],
  ['普工 6000-8000元/月 日结', '普工'],
  ['急招!!前台!!五险一金', '前台'],
  ['高薪诚聘 Java 开发工程师（12-20K）', 'Java 开发工程师'],
  ['NEW!! 主播 ☕️', '主播'],
  ['店员×2', '店员'],
  ['客服专员 无经验可', '客服专员'],
  ['销售代表5名', '销售代表'],
  ['1️⃣ 收银员', '1 收银员'],
  ['会计（应届生可）', '会计'],
  // What belongs to the job stays.
  ['招聘专员', '招聘专员'],
  ['急诊护士', '急诊护士'],
  ['三人篮球教练', '三人篮球教练'],
  ['24小时便利店店员', '24小时便利店店员'],
  ['C++ 工程师', 'C++ 工程师'],
  ['UI/UX 设计师（夜班）', 'UI/UX 设计师（夜班）'],
  ['【德化街店】导购', '【德化街店】导购'],
  ['5G 网络工程师', '5G 网络工程师'],
  ['急聘', '急聘'],
  ['1、收银员', '收银员'],
  ['①前台接待', '前台接待'],
  ['招：司机', '司机'],
  ['保安/8小时/双休', '保安'],
  ['（2）前台接待', '前台接待'],
  ['店员👏👏欢迎加入', '店员'],
  ['市场运营6000起', '市场运营'],
  ['旅游平台运营管理五险', '旅游平台运营管理'],
  ['仓 管 员', '仓管员'],
  ['岗位：收银员', '收银员'],
  ['诚聘英才——设计师', '设计师'],
  ['销售代表/底薪5000+提成', '销售代表'],
  ['销售精英', '销售精英'],
  ['销售 经理', '销售 经理'],
  ['急！急！急！装卸工', '装卸工'],
  ['应急管理员', '应急管理员'],
])('the title “%s” is shown as “%s”', (written, shown) => {
  expect(shownTitle(written, titles)).toBe(shown)
})

test('a headcount is read of the title that is shown without it', () => {
  expect([headcountInTitle('销售代表（5人）'), headcountInTitle('店长3名'), headcountInTitle('三人篮球教练')]).toEqual([
    5,
    3,
    undefined,
  ])
})

test.each([
  ['Bosch Thermal Technology (China) Co., Ltd.', 'Bosch Thermal Technology (China) Co., Ltd.', true],
  ['青禾 （郑州） 超市 有限公司', '青禾（郑州）超市有限公司', true],
  ['ABC  中国 有限公司', 'ABC中国有限公司', true],
  ['Lin & Sons Inc.', 'Lin & Sons Inc.', true],
  ['青禾商贸（郑州）有限公司...', '青禾商贸（郑州）有限公司...', false],
  ['青禾商贸（郑…', '青禾商贸（郑…', false],
  ['青禾供应链管理股份。。', '青禾供应链管理股份。。', false],
  ['Qinghe Consulting (Zhengzhou) Co...', 'Qinghe Consulting (Zhengzhou) Co...', false],
])('the employer “%s” is shown as “%s”; a full name: %s', (written, shown, full) => {
  expect(employerName(written)).toBe(shown)
  expect(isFullName(employerName(written))).toBe(full)
})

test('a name that its source has cut is nobody else’s', () => {
  expect(employerKey('青禾商贸（郑州）有限公司...')).not.toBe(employerKey('青禾商贸（郑州）有限公司'))
})

test.each([
  ['Python工程师(云杉软件有限公司)', '云杉软件有限公司', 'Python工程师'],
  ['会计(云杉（郑州）软件有限公司)', '云杉(郑州)软件有限公司', '会计'],
  ['导购（云杉店）', '云杉软件有限公司', '导购（云杉店）'],
  ['（云杉）', '云杉', '（云杉）'],
])('the title “%s” of %s is “%s”', (title, employer, shown) => expect(withoutEmployer(title, employer)).toBe(shown))
