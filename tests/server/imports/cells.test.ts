import { expect, test } from 'vitest'
import { employerKey } from '../../../server/careers/employers/name.ts'
import { writtenName } from '../../../server/imports/employers/written-name.ts'
import { readBenefits } from '../../../server/imports/jobs/benefits.ts'
import { headcountInTitle, readHeadcount } from '../../../server/imports/jobs/headcount.ts'
import { degreeInText, readDegree, readExperience } from '../../../server/imports/jobs/levels.ts'
import { districtOf, isPlace } from '../../../server/imports/jobs/place.ts'
import { readTags } from '../../../server/imports/jobs/tags.ts'
import { readPosted, readValidity } from '../../../server/imports/jobs/validity.ts'
import { toIso } from '../../../server/platform/clock.ts'
import { readWordLists } from '../../../server/word-lists.ts'

const { benefits, places } = readWordLists().tables

const now = Date.parse('2026-11-21T10:00:00+08:00')

test.each([
  ['本科', 'bachelor'],
  ['本科及以上', 'bachelor'],
  ['大专及以上，本科优先', 'associate'],
  ['全日制统招硕士', 'master'],
  ['研究生', 'master'],
  ['中专/高中', 'secondary'],
  ['不限', 'any'],
  ['', 'unstated'],
  ['见详情', 'unstated'],
  ['无要求', 'any'],
  ['大专及以上(条件优秀者可放宽)', 'associate'],
  ['大专以上学历，优秀者可放宽至高中', 'associate'],
  ['本科优先', 'unstated'],
  ['不限（本科优先）', 'any'],
  ['硕博', 'master'],
  ['本硕', 'bachelor'],
  ['专本科', 'associate'],
  ['985/211本科', 'bachelor'],
  ['碩士研究生', 'master'],
])('the degree of “%s” is %s', (text, degree) => expect(readDegree(text)).toBe(degree))

test('a degree that running text asks for is found, one it merely mentions is not', () => {
  expect(degreeInText('1、本科及以上学历；2、熟悉 SQL')).toBe('bachelor')
  expect(degreeInText('负责本科院校的校园招聘')).toBe('unstated')
})

test.each([
  ['不限', 'any'],
  ['应届毕业生', 'none'],
  ['2026届', 'none'],
  ['1年以下', 'under-1'],
  ['半年以上', 'under-1'],
  ['1-3年', '1-3'],
  ['2年经验', '1-3'],
  ['三年以上', '3-5'],
  ['5-7年', '5-10'],
  ['10年以上', 'over-10'],
  ['1-3年（优秀应届生可放宽）', '1-3'],
  ['一到三年', '1-3'],
  ['應屆畢業生', 'none'],
])('the experience of “%s” is %s', (text, experience) => expect(readExperience(text)).toBe(experience))

test.each([
  ['3', 3],
  ['3人', 3],
  ['2-5人', 5],
  ['两名', 2],
  ['10+', 10],
  ['３名', 3],
  ['若干', null],
  ['多名', null],
  ['不超过5人', 5],
  ['两位', 2],
  ['1名（急）', 1],
  ['5（男女不限）', 5],
  ['储备', null],
  ['本科3人，大专2人', 5],
  ['3人，其中女1人', undefined],
  ['各2名，共3店', undefined],
  ['男2女3', undefined],
  ['详见简章', undefined],
  ['0', undefined],
  ['', undefined],
])('the headcount of “%s” is %s', (text, count) => expect(readHeadcount(text)).toBe(count))

test('a headcount that stands at the end of a title is found', () => {
  expect(headcountInTitle('诚聘运营经理1名')).toBe(1)
  expect(headcountInTitle('运营经理')).toBeUndefined()
})

test.each([
  ['2026-12-31', '2026-12-31T23:59:59+08:00'],
  ['2026/12/5', '2026-12-05T23:59:59+08:00'],
  ['2026.12.31', '2026-12-31T23:59:59+08:00'],
  ['2026年12月31日', '2026-12-31T23:59:59+08:00'],
  ['20261231', '2026-12-31T23:59:59+08:00'],
  ['２０２６年１２月底', '2026-12-31T23:59:59+08:00'],
  ['2027年2月', '2027-02-28T23:59:59+08:00'],
  ['12月31日', '2026-12-31T23:59:59+08:00'],
  ['3月1日', '2027-03-01T23:59:59+08:00'],
  ['2026.11.1-2026.12.15', '2026-12-15T23:59:59+08:00'],
  ['即日起至2026-12-31', '2026-12-31T23:59:59+08:00'],
  ['30天', '2026-12-21T23:59:59+08:00'],
  ['一个月', '2026-12-21T23:59:59+08:00'],
  ['长期有效', '2027-05-20T23:59:59+08:00'],
  ['招满为止', '2027-05-20T23:59:59+08:00'],
  ['12.31', '2026-12-31T23:59:59+08:00'],
  ['12/31', '2026-12-31T23:59:59+08:00'],
  ['11.1-12.15', '2026-12-15T23:59:59+08:00'],
  ['即日起至12.31', '2026-12-31T23:59:59+08:00'],
  ['即日起至年底', '2026-12-31T23:59:59+08:00'],
  ['即日起至2026年底', '2026-12-31T23:59:59+08:00'],
  ['明年底', '2027-12-31T23:59:59+08:00'],
  ['月底前', '2026-11-30T23:59:59+08:00'],
  ['12月末', '2026-12-31T23:59:59+08:00'],
  ['31/12/2026', '2026-12-31T23:59:59+08:00'],
  ['12/31/2026', '2026-12-31T23:59:59+08:00'],
  ['31.12.2026', '2026-12-31T23:59:59+08:00'],
  ['2026-12-31 00:00:00', '2026-12-31T23:59:59+08:00'],
  ['46387', '2026-12-31T23:59:59+08:00'],
  ['46387.5', '2026-12-31T23:59:59+08:00'],
  ['2027/1/5 18:00', '2027-01-05T23:59:59+08:00'],
  ['12月5日下午5点', '2026-12-05T23:59:59+08:00'],
  ['下月底', '2026-12-31T23:59:59+08:00'],
  ['下个月15号', '2026-12-15T23:59:59+08:00'],
  ['明年3月底', '2027-03-31T23:59:59+08:00'],
  ['2027年一季度', '2027-03-31T23:59:59+08:00'],
  ['招满为止，最迟2027年1月31日', '2027-01-31T23:59:59+08:00'],
  ['12月1日起长期招聘', '2027-05-20T23:59:59+08:00'],
  ['半年', '2027-05-20T23:59:59+08:00'],
  ['長期有效', '2027-05-20T23:59:59+08:00'],
  ['26年12月31日', '2026-12-31T23:59:59+08:00'],
  ['2026年12月5日9:00-12月6日17:00', '2026-12-06T23:59:59+08:00'],
  ['Dec 31, 2026', '2026-12-31T23:59:59+08:00'],
  ['31 Dec 2026', '2026-12-31T23:59:59+08:00'],
  ['December 31st, 2026', '2026-12-31T23:59:59+08:00'],
  ['31-Dec-26', '2026-12-31T23:59:59+08:00'],
  ['Dec 2026', '2026-12-31T23:59:59+08:00'],
  ['Thu Dec 31 2026 00:00:00 GMT+0800', '2026-12-31T23:59:59+08:00'],
  ['自12月1日起一年', '2027-11-30T23:59:59+08:00'],
  ['自2026年12月1日起，为期3个月', '2027-02-28T23:59:59+08:00'],
  ['12月1日起30天内', '2026-12-30T23:59:59+08:00'],
  ['即日起一个月', '2026-12-21T23:59:59+08:00'],
  ['发布之日起一年', '2027-11-21T23:59:59+08:00'],
  ['一周内', '2026-11-28T23:59:59+08:00'],
  ['60日', '2027-01-20T23:59:59+08:00'],
  ['15日内', '2026-12-06T23:59:59+08:00'],
  ['12月5日-6日', '2026-12-06T23:59:59+08:00'],
  ['12月5-6日', '2026-12-06T23:59:59+08:00'],
  ['2026.12.5-10', '2026-12-10T23:59:59+08:00'],
  ['12月5、6日', '2026-12-06T23:59:59+08:00'],
  ['本月底', '2026-11-30T23:59:59+08:00'],
  ['下月15日前', '2026-12-15T23:59:59+08:00'],
  ['元旦前', '2026-12-31T23:59:59+08:00'],
  ['2027年五一前', '2027-04-30T23:59:59+08:00'],
  ['春节前', '2027-02-05T23:59:59+08:00'],
  ['即日起至春节放假前', '2027-02-05T23:59:59+08:00'],
  ['年前', '2027-02-05T23:59:59+08:00'],
  ['2028年春节之前', '2028-01-25T23:59:59+08:00'],
  ['2030春节前', '2030-02-02T23:59:59+08:00'],
  ['除夕前', '2027-02-04T23:59:59+08:00'],
  ['元宵节前', '2027-02-19T23:59:59+08:00'],
  ['端午节前', '2027-06-08T23:59:59+08:00'],
  ['2027年国庆节前', '2027-09-30T23:59:59+08:00'],
  ['国庆节前', '2026-09-30T23:59:59+08:00'],
  ['12月内', '2026-12-31T23:59:59+08:00'],
  ['今年内', '2026-12-31T23:59:59+08:00'],
  ['明年年底', '2027-12-31T23:59:59+08:00'],
  ['2027年上半年', '2027-06-30T23:59:59+08:00'],
  ['2026.11.1-招满为止', '2027-05-20T23:59:59+08:00'],
  ['报名截止12月20日，面试12月25日', '2026-12-20T23:59:59+08:00'],
])('the validity “%s” ends at %s', (text, end) => expect(toIso(readValidity(text, now) ?? 0)).toBe(end))

test.each(['', '尽快', '2026-13-40', '见公告', '5/6/2026', '12345', '60000', '13.32', 'v1.2.3', '12月1日起'])(
  '“%s” is no validity',
  text => expect(readValidity(text, now)).toBeUndefined(),
)

test.each([
  ...['5日-6日', '5日前', '15日', '12月', '3月', '下个月', '12月30日-5日', '12月上旬', '下月初', '12月底左右', '大约12月20日'],
  ...[
    '元旦后',
    '春节后',
    '春节前后',
    '春节前一周',
    '元旦前后',
    '3年前',
    '2027年前',
    '小年前',
    '节前',
    '2050年春节前',
    '周五',
    '寒假前',
    '合同期一年',
    '12月25日面试',
    'marketing 5',
  ],
])('“%s” is no day that is certain', text => expect(readValidity(text, now)).toBeUndefined())

test('a posting is never dated later than now', () => {
  expect(toIso(readPosted('3天前', now) ?? 0)).toBe('2026-11-18T10:00:00+08:00')
  expect(toIso(readPosted('2026-11-01', now) ?? 0)).toBe('2026-11-01T00:00:00+08:00')
  expect(readPosted('2027-01-01', now)).toBeUndefined()
})

test('places of the city find their district, places elsewhere none', () => {
  expect(districtOf('郑州市二七区大学路', places)).toBe('二七区')
  expect(districtOf('德化街人才主题街区', places)).toBe('二七区')
  expect(districtOf('金水区花园路', places)).toBe('金水区')
  expect(districtOf('西安市高新区', places)).toBeNull()
  expect(isPlace('异地招聘', places)).toBe(false)
  expect(isPlace('详见备注', places)).toBe(false)
  expect(districtOf('二七區德化街', places)).toBe('二七区')
})

test('a printed list of tags is sorted by what each tag looks like', () => {
  const tags = readTags("[[['五险一金'], ['带薪年假']], ['郑州-二七区', '2年经验', '本科', '招3人', '09-03发布']]")
  expect(tags).toMatchObject({ place: '郑州-二七区', degree: '本科', experience: '2年经验', headcount: '招3人' })
  expect(readBenefits(tags.benefits, benefits)).toEqual(['五险一金', '带薪年假'])
})

test.each([
  '槐荫书店有限公司（地址：京广路1号）',
  '槐荫书店有限公司 91410103MA44ABCD1X',
  '1、槐荫书店有限公司',
  '【槐荫书店有限公司】',
  '★槐荫书店有限公司★（急招）',
  '槐荫书店有限公司\n（规模：50人）',
])('the employer in “%s” is called by its name alone', cell => expect(writtenName(cell)).toBe('槐荫书店有限公司'))

test('what belongs to a name stays with it', () => {
  for (const name of ['槐荫书店（郑州）有限公司', '3M中国有限公司', '7.11便利店', '热招网络有限公司'])
    expect(writtenName(name)).toBe(name)
})

test('one employer keeps one key however its name is typed', () => {
  expect(employerKey('青禾（郑州）超市有限公司')).toBe(employerKey('青禾(郑州) 超市有限公司'))
})
