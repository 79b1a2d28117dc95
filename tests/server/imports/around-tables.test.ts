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

test.each([
  '示例眼镜有限公司招聘需求表',
  '示例眼镜有限公司2026年冬季招聘岗位一览表',
  '示例眼镜有限公司 · 冬季用工',
  '示例眼镜有限公司诚聘英才！',
])('the title “%s” says who hires in a table that has no column for it', title => {
  const { rows } = read([[title], ['岗位', '人数', '月薪'], ['验光师', 2, '5-8k'], ['加工师', 1, '4500-6000']])
  expect(rows.map(({ job }) => job?.employer.name)).toEqual(['示例眼镜有限公司', '示例眼镜有限公司'])
})

test('a title that names who hires fills no blank cell of the employers’ column', () => {
  const { rows } = read([
    ['示例眼镜有限公司招聘需求表'],
    ['企业名称', '岗位', '人数', '月薪'],
    ['示例服饰店', '导购', 2, '3000-4000'],
    [null, '店长', 1, '5000'],
  ])
  expect(rows.map(({ job, errors }) => job?.employer.name ?? errors[0]?.code)).toEqual(['示例服饰店', 'employer-missing'])
})

test.each(['示例人力资源有限公司招聘信息表', '示例商圈企业招聘岗位汇总', '示例眼镜有限公司员工名册', '春季招聘会岗位表'])(
  'the title “%s” names nobody who hires',
  title => {
    expect(() => read([[title], ['岗位', '人数', '月薪'], ['验光师', 2, '5-8k']])).toThrow('认不全列名')
  },
)

test('待遇 beside 薪资 holds the benefits, by itself the pay', () => {
  const { rows } = read([
    ['企业名称', '岗位', '薪资', '待遇'],
    ['示例服饰店', '导购', '3000-4000', '五险、月休4天'],
    ['企业名称', '岗位', '人数', '待遇'],
    ['示例眼镜公司', '验光师', 2, '5000-8000'],
  ])
  expect(rows.map(({ job }) => [job?.salary.min, job?.benefits])).toEqual([
    [3000, ['五险', '月休4天']],
    [5000, []],
  ])
})

test('headings of two things, and in everyday words, are columns', () => {
  const { rows } = read([
    ['公司名', '岗位', '月薪', '招几个', '年限', '学历', '岗位要求及职责', '在哪上班', '招到什么时候'],
    ['示例服饰店', '导购', '3000-4000', 4, '一年以上', '未注明', '负责接待顾客', '二七区德化街', '12/31'],
  ])
  expect(rows[0]).toMatchObject({
    until: '2026-12-31',
    job: { headcount: 4, experience: '1-3', duties: '负责接待顾客', requirements: null, place: '二七区德化街', missing: [] },
  })
})

test('a column whose heading asks for degree, years and headcount is read for them', () => {
  const { rows } = read([
    ['企业名称', '岗位', '月薪', '招聘要求（学历/经验/人数）'],
    ['示例服饰店', '导购', '3000-4000', '大专以上，经验不限，1名'],
  ])
  expect(rows[0]?.job).toMatchObject({ degree: 'associate', experience: 'any', headcount: 1 })
})

test('a form’s second phone begins no other job, and a number over three of its lines is shown in none', () => {
  const { rows } = read([
    ['企业名称', '示例物流公司'],
    ['岗位名称', '分拣员'],
    ['薪资', '4500-5500'],
    ['电话', '0371-60001234'],
    ['手机', '13800138000'],
    ['岗位职责', '分拣装车，详询138'],
    ['任职要求', '0013'],
    ['其他要求', '8003，能上夜班'],
    ['工作地点', '二七区京广路'],
  ])
  expect(rows).toHaveLength(1)
  const [{ job, errors } = { job: null, errors: [] }] = rows
  expect(job).toMatchObject({ title: '分拣员', place: '二七区京广路' })
  expect(job?.duties).toContain('分拣装车')
  expect(JSON.stringify(job)).not.toMatch(/138|0013|8003/)
  expect(errors.every(({ code }) => code === 'contact-taken-out')).toBe(true)
})
