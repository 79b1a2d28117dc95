import type { DocumentWords } from '../document-words.ts'
import type { Line } from '../reading/blocks.ts'
import { dayIn } from './days.ts'
import type { Fields } from './field-names.ts'
import type { ReadingReport } from './report.ts'

const label = /(?:^|[\s　]{1,}|[|｜])([\p{Script=Han}][\p{Script=Han}\s]{0,7})[:：]/gu

/** What a name before a colon stands for; undefined where it is no field. */
const fieldNamed = (name: string, names: DocumentWords['fields']) => names.get(name.replace(/\s/g, ''))

/** Takes the fields out of a line that is made of them; false where it is not. */
export function takeFields(line: Line, fields: Fields, names: DocumentWords['fields'], report: ReadingReport): boolean {
  const found = [...line.text.matchAll(label)].filter(match => fieldNamed(match[1] ?? '', names))
  if (found[0]?.index !== 0) return false
  for (const [i, match] of found.entries()) {
    const value = line.text.slice(match.index + match[0].length, found[i + 1]?.index)
    takeField(match[1] ?? '', value.trim(), line, fields, names, report)
  }
  return true
}

/** The index table above a document on an office's page: names beside values. */
export function takeFieldTable(
  rows: string[][],
  place: string,
  fields: Fields,
  names: DocumentWords['fields'],
  report: ReadingReport,
): boolean {
  const isName = (cell: string) => fieldNamed(cell.replace(/[:：]\s*$/u, ''), names) !== undefined
  const named = rows.flat().filter(isName).length
  if (named < 2 || named * 3 < rows.flat().length) return false
  for (const row of rows)
    for (let i = 0; i + 1 < row.length; i++) {
      const name = (row[i] ?? '').replace(/[:：]\s*$/u, '')
      const value = row[i + 1] ?? ''
      if (isName(name) && !isName(value) && value !== '')
        takeField(name, value, { kind: 'line', text: `${name}：${value}`, heading: null, place }, fields, names, report)
    }
  return true
}

function takeField(
  name: string,
  value: string,
  line: Line,
  fields: Fields,
  names: DocumentWords['fields'],
  report: ReadingReport,
): void {
  const field = fieldNamed(name, names) ?? 'index'
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
