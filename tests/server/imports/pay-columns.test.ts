import { expect, test } from 'vitest'
import { salaryText } from '../../../server/careers/jobs/salary.ts'
import { readMonths } from '../../../server/imports/jobs/salary-months.ts'
import { tablesOf } from '../../support/tables.ts'
import { workbook } from '../../support/workbook.ts'

/** Pay as it is shown, of a table with these columns of pay; the reason where the row is refused. */
function paid(titles: string[], ...rows: (string | number)[][]): (string | undefined)[] {
  const table = [['企业名称', '岗位名称', ...titles], ...rows.map((cells, i) => ['示例餐饮公司', `岗位${i}`, ...cells])]
  return tablesOf(workbook([{ rows: table }])).rows.map(({ job, errors }) =>
    job ? salaryText(job.salary, job.salaryWords) : errors[0]?.code,
  )
}

test.each([
  ['13', '薪资月数', 13],
  ['14薪', '薪资月数', 14],
  ['十三薪', '薪资月数', 13],
  ['13个月', '发薪月数', 13],
  ['13.5', '薪数', 13.5],
  ['有', '14薪', 14],
  ['是', '年底双薪', 13],
  ['12', '薪资月数', null],
  ['无', '13薪', null],
  ['12-16', '薪资月数', undefined],
  ['看效益', '薪资月数', undefined],
  ['130', '薪资月数', undefined],
])('“%s” below “%s” is %s months a year', (text, title, months) => {
  expect(readMonths(text, title)).toBe(months)
})

test('a column of months goes with the pay; where the two differ neither counts', () => {
  const shown = paid(['薪资', '薪资月数'], ['8-10K', 13], ['8-10K', '14薪'], ['8000', ''], ['8000·13薪', 15], ['年薪15-20万', 13])
  expect(shown).toEqual(['8–10K·13薪', '8–10K·14薪', '8K', '8K', '15–20 万/年（年薪15-20万，13薪）'])
})

test.each([
  [
    '薪资(千元)',
    ['6-8', 6.5, '6K-8K', '0.6-0.8万', '200元/天', '6000-8000元'],
    ['6–8K', '6.5K', '6–8K', '6–8K', '200 元/天', '6–8K'],
  ],
  ['月薪/万', ['1.5-2.5', '0.45', '150元/天'], ['15–25K', '4.5K', '150 元/天']],
  ['待遇（K）', ['5-8'], ['5–8K']],
  ['年薪\n（万）', ['10-15', 12], ['10–15 万/年', '12 万/年']],
  ['Salary Package', ['8000-10000'], ['8–10K']],
  // 6000 thousand is nobody's pay, and nobody guesses which of the two is wrong.
  ['薪资（千元）', ['6000-8000'], ['salary-unclear']],
])('figures below “%s” are in what it says, unless they say it themselves', (title, cells, shown) => {
  expect(paid([title], ...cells.map(cell => [cell]))).toEqual(shown)
})

test('of pay parted into trial, regular and commission the regular one counts', () => {
  const { rows } = tablesOf(
    workbook([
      {
        rows: [
          ['企业名称', '岗位名称', '薪资待遇', null, null, '人数'],
          [null, null, '试用期', '转正', '提成', null],
          ['示例餐饮公司', '领班', '3500', '4000-5000', '有', 2],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'],
      },
    ]),
  )
  expect(rows.map(({ job }) => [job?.salary.min, job?.salary.max])).toEqual([[4000, 5000]])
})
