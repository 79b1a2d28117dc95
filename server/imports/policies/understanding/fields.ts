import type { DocumentWords } from '../document-words.ts'
import type { Line } from '../reading/blocks.ts'
import { dayIn, writtenDay } from './days.ts'
import type { Fields } from './field-names.ts'
import type { ReadingReport } from './report.ts'
import { isSetAside } from './words.ts'

const label = /(?:^|[\s　]{1,}|[|｜])([\p{Script=Han}][\p{Script=Han}\s]{0,7})[:：]/gu

/** What a name before a colon stands for; undefined where it is no field. */
const fieldNamed = (name: string, { fields }: DocumentWords) => fields.get(name.replace(/\s/g, ''))

const timeBefore = new RegExp(`^(${writtenDay})(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\s　|｜]+`, 'u')

/** Takes the fields out of a line that is made of them; false where it is not. */
export function takeFields(line: Line, fields: Fields, words: DocumentWords, report: ReadingReport): boolean {
  // Pages write 2026-04-15 10:00　来源：… without a name before the day.
  const time = timeBefore.exec(line.text)
  const named = [...line.text.matchAll(label)]
  const found = named.filter(match => fieldNamed(match[1] ?? '', words))
  if (found.every(match => fieldNamed(match[1] ?? '', words) === 'published-beside')) return false
  if (found[0] === undefined || (time?.[0].replace(/[\s　]+$/u, '').length ?? 0) < found[0].index) return false
  if (time && found[0].index > 0) takeField('发布日期', time[1] ?? '', line, fields, words, report)
  for (const [i, match] of found.entries()) {
    const value = line.text.slice(match.index + match[0].length, found[i + 1]?.index)
    takeField(match[1] ?? '', withoutTools(value.trim(), words), line, fields, words, report)
  }
  return true
}

/** Without the buttons of a page behind it: 来源：某局 【字体：大 中 小】 打印. */
function withoutTools(value: string, words: DocumentWords): string {
  for (const gap of value.matchAll(/[\s　]+|(?=【)/gu))
    if (isSetAside(value.slice(gap.index + gap[0].length), words)) return value.slice(0, gap.index)
  return value
}

/** The index table above a document on an office's page: names beside values. */
export function takeFieldTable(
  rows: string[][],
  place: string,
  fields: Fields,
  words: DocumentWords,
  report: ReadingReport,
): boolean {
  const isName = (cell: string) => fieldNamed(cell.replace(/[:：]\s*$/u, ''), words) !== undefined
  const named = rows.flat().filter(isName).length
  if (named < 2 || named * 3 < rows.flat().length) return false
  for (const row of rows)
    for (let i = 0; i + 1 < row.length; i++) {
      const name = (row[i] ?? '').replace(/[:：]\s*$/u, '')
      const value = row[i + 1] ?? ''
      if (isName(name) && !isName(value) && value !== '')
        takeField(name, value, { kind: 'line', text: `${name}：${value}`, heading: null, place }, fields, words, report)
    }
  return true
}

function takeField(name: string, value: string, line: Line, fields: Fields, words: DocumentWords, report: ReadingReport): void {
  const kind = fieldNamed(name, words) ?? 'index'
  const field = kind === 'published-beside' ? (dayIn(value) ? 'published' : 'index') : kind
  if (field === 'index' || value === '') report.putAside(`${name}：${value}`, line.place, '索引')
  else if (field === 'source' && !/^https?:/i.test(value)) keep('authority', value)
  else keep(field, value)

  function keep(key: keyof Fields, written: string) {
    if (fields[key] !== undefined) {
      report.putAside(line.text, line.place, '重复的项目')
      return
    }
    fields[key] = written
    const day = key === 'published' || key === 'effectiveFrom' || key === 'effectiveTo' ? dayIn(written) : null
    report.found(key, day ?? written, line.place, line.text)
  }
}
