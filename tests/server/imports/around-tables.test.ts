import { expect, test } from 'vitest'
import { tablesOf } from '../../support/tables.ts'
import { workbook } from '../../support/workbook.ts'

const read = (rows: (string | number | null)[][]) => tablesOf(workbook([{ rows }]))

test('who hires above one table does not hire below the headings of a later one that ask who does', () => {
  const { rows } = read([
    ['招聘单位：示例服饰店'],
    ['招聘岗位', '需求人数', '月薪'],
    ['导购', 4, '3000-4000'],
    ['企业名称', '岗位名称', '薪资', '招聘人数'],
    ['示例眼镜公司', '验光师', '5-8k', 2],
    [null, '加工师', '4500-6000', 1],
  ])
  const said = rows.map(({ job, errors }) => job?.employer.name ?? errors[0]?.code)
  expect(said).toEqual(['示例服饰店', '示例眼镜公司', 'employer-missing'])
})

test('two tables below one line that says who hires both have it', () => {
  const { rows } = read([
    ['招聘单位：示例服饰店'],
    ['招聘岗位', '需求人数', '月薪'],
    ['导购', 4, '3000-4000'],
    ['岗位名称', '招聘人数', '薪资', '学历'],
    ['店长', 1, '5000-7000', '大专'],
  ])
  expect(rows.map(({ job }) => job?.employer.name)).toEqual(['示例服饰店', '示例服饰店'])
})

test('what stands past the last column that is read is looked through and shown nowhere', () => {
  const past = Array.from({ length: 150 }, (_, i) => (i === 140 ? '入职交押金500，电话 13912345678' : null))
  const { rows, sheets } = read([
    ['企业名称', '岗位名称', '薪资'],
    ['示例服饰店', '导购', '3000-4000', ...past],
    ['示例服饰店', '店长', '5000'],
  ])
  expect(rows.map(({ job, errors }) => [job?.title, errors.map(({ code }) => code)])).toEqual([
    ['导购', ['contact-taken-out', 'fraud']],
    ['店长', []],
  ])
  expect(JSON.stringify(rows[0]?.job)).not.toContain('139')
  expect(sheets[0]?.note).not.toBeNull()
})

test('headings without a column for who hires need none where the next line says it, numbered and with its address', () => {
  const { rows } = read([
    ['序号', '岗位', '人数', '工资', '要求'],
    ['一、示例物流有限公司（二七区南四环，电话 0371-60001234）'],
    [1, '装卸工', 10, '6000-8000', null],
    [2, '调度', 1, '5000', '大专'],
    ['二、河南省示例超市有限公司'],
    [1, '防损', 3, '3300', '男'],
  ])
  expect(rows.map(({ job, errors }) => [job?.employer.name, job?.title, errors.map(({ code }) => code)])).toEqual([
    ['示例物流有限公司', '装卸工', ['contact-taken-out']],
    ['示例物流有限公司', '调度', ['contact-taken-out']],
    ['河南省示例超市有限公司', '防损', ['discrimination']],
  ])
})

test('a numbered title of a section is nobody who hires', () => {
  const { rows } = read([
    ['企业名称', '岗位', '人数', '工资'],
    ['一、物业公司'],
    [null, '保洁', 3, '2400'],
    ['示例物业公司', '保安', 3, '3000'],
  ])
  expect(rows.map(({ job, errors }) => job?.employer.name ?? errors[0]?.code)).toEqual(['employer-missing', '示例物业公司'])
})
