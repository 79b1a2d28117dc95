import { hash } from 'node:crypto'
import type { Source } from '../../../contract/platform/scalars.ts'
import type { UnderstoodEmployer, UnderstoodJob } from '../../careers/jobs/understood-job.ts'
import { dayLength } from '../../platform/clock.ts'
import { ageLimit, type Flag, genderLimit } from '../../platform/texts/posting-words.ts'
import { readCreditCode } from '../employers/credit-code.ts'
import type { GuardedRow } from '../guarded-row.ts'
import type { TableWords } from '../table-words.ts'
import { readBenefits } from './benefits.ts'
import type { JobField } from './fields.ts'
import { headcountInTitle } from './headcount.ts'
import { opensToGraduates, readEmploymentType } from './levels.ts'
import { halfWidth } from './numerals.ts'
import { districtOf, isPlace } from './place.ts'
import { factsOf } from './row-facts.ts'
import { paidByTheDay, payOf, saysMore } from './row-pay.ts'
import { shownTitle, withoutEmployer } from './titles.ts'
import { endOfDay } from './validity.ts'

/** What staff say for all rows of a file that leave a field empty. */
export interface FileDefaults {
  validThrough: number | null
  place: string | null
  source: string | null
}

/** Until when a posting holds that does not say so. */
const assumedValidity = 30 * dayLength

type Row = GuardedRow<JobField>

/** Reads one row. Null when it was refused; the reasons then stand in the row's errors. */
export function understandJob(row: Row, defaults: FileDefaults, now: number, words: TableWords): UnderstoodJob | null {
  const title = titleOf(row)
  const employer = employerOf(row, words)
  const facts = factsOf(row, words.factsIn)
  const salary = payOf(row, words)
  const validity = validityOf(row, defaults, now, words)
  if (!title || !employer || !salary || validity === 'past') return null
  if (row.isRefused || isWithdrawn(row, words)) return null

  const { read } = words
  const tags = read.tags(row.text('tags'))
  const duties = row.text('duties') || null
  const asked = joined([row.text('requirements'), labelled('专业', row.text('major'))])
  const running = [asked ?? '', duties ?? ''].join('\n')
  const place = placeOf(row, [tags.place, defaults.place ?? ''], words)
  const headcount = headcountOf(row, title, facts.headcount, words)
  const experience = facts.experience ?? firstStated([read.experience(row.text('experience')), read.experienceInText(running)])
  const degree =
    facts.degree ?? firstStated([read.degree(row.text('degree')), row.text('degree') ? 'unstated' : read.degreeInText(running)])
  /** The words of a column that its level does not say. */
  const beside = (field: 'degree' | 'experience', level: string) => {
    const text = row.text(field)
    return !saysNothing.test(text) && (level === 'unstated' || words.saysMoreThanFacts(text)) ? text : ''
  }
  const requirements = joined([
    asked ?? '',
    labelled('学历', beside('degree', degree)),
    labelled('经验', beside('experience', experience)),
  ])
  const shown = shownTitle(withoutEmployer(title, employer.name), words.titles)
  const understood: Omit<UnderstoodJob, 'hash' | 'flags'> = {
    key: keyOf(employer, title, place, row.text('jobNumber')),
    employer,
    title: shown,
    titleWritten: shown === title ? null : title,
    salary: salary.amounts,
    salaryWords: saysMore(salary.rest, words) ? salary.words : null,
    degree,
    experience,
    employmentType: facts.employmentType ?? readEmploymentType(`${row.text('employmentType')} ${paidByTheDay(salary)}`, title),
    headcount: headcount ?? null,
    place,
    district: place ? districtOf(place, words.places) : null,
    industry: row.text('industry') || null,
    duties,
    requirements,
    benefits: readBenefits([row.text('benefits'), tags.benefits].join(' '), words.benefits, row.text('salary')),
    freshGraduate: opensToGraduates(experience, `${title} ${requirements} ${duties}`),
    validThrough: validity.until,
    postedAt: read.posted(row.text('postedAt'), now) ?? now,
    source: sourceOf(row, defaults),
    sample: /^(?:是|示例|1)$/.test(row.text('sample')),
    booth: row.text('booth') || null,
    missing: [
      ...(headcount === undefined ? (['headcount'] as const) : []),
      ...(validity.stated ? [] : (['validThrough'] as const)),
      ...(place === null ? (['place'] as const) : []),
      ...(duties === null ? (['duties'] as const) : []),
      ...(read.employer(row.text('employer')).isFull ? [] : (['employerName'] as const)),
    ],
  }
  return {
    ...understood,
    hash: hashOf(row, [understood.place, understood.source, defaults.validThrough]),
    flags: flagsOf(row, words),
  }
}

/** Whether a cell says that nobody is looked for any more; the row is refused then. */
function isWithdrawn(row: Row, { withdrawnIn }: TableWords): boolean {
  for (const { field, clean } of row.cells) {
    const said = clean && withdrawnIn(clean)
    if (!said) continue
    row.refuse(field ?? 'ignored', 'withdrawn', `写着“${said}”，不发布；如果还在招聘，请删去这几个字后再导入`)
    return true
  }
  return false
}

/** What any cell of the row says that keeps it back, whatever its column is called, comments included. */
function flagsOf(row: Row, words: TableWords): UnderstoodJob['flags'] {
  const said = row.cells.flatMap(cell => saidBy(cell).map(text => ({ cell, text })))
  const { postings } = words
  if (said.every(({ text }) => postings.metIn(text).length === 0)) return []
  const noted = new Set<string>()
  return postings.flagsIn(Object.fromEntries(said.map(({ text }) => text).entries())).flatMap(flag => {
    const cell = said[Number(flag.field)]?.cell
    if (!cell) return [flag]
    const field = cell.field && cell.field !== 'ignored' ? cell.field : cell.title
    // A column that nobody knows is read with its title and without.
    if (noted.has(`${cell.column} ${flag.word}`)) return []
    noted.add(`${cell.column} ${flag.word}`)
    row.noteCell(cell, flag.kind, flagMessage(flag))
    return [{ ...flag, field }]
  })
}

/** What the words are looked for in: a cell of an unknown column with its title (民族：汉) and without, a comment by itself. */
function saidBy({ field, title, text, comment }: Row['cells'][number]): string[] {
  const said = field === 'gender' ? genderLimit(text) : field === 'age' ? ageLimit(text) : field ? text : `${title}：${text}`
  return [said, comment, field ? '' : text].filter(Boolean)
}

export const flagMessage = ({ word, kind }: Pick<Flag, 'word' | 'kind'>) =>
  `出现“${word}”，${flagReasons[kind]}，先待人工审核，不会自动发布`

const flagReasons = { discrimination: '可能构成就业歧视', fraud: '像是收费或诱骗' }

function titleOf(row: Row): string | null {
  const title = halfWidth(row.text('title')).replace(/\s{1,20}/g, ' ')
  return title || row.refuse('title', 'title-missing', '没有岗位名称，请填写后再导入')
}

function employerOf(row: Row, { read }: TableWords): UnderstoodEmployer | null {
  const { name, key } = read.employer(row.text('employer'))
  if (!name) return row.refuse('employer', 'employer-missing', '没有企业名称；如果与上一行是同一家，请也填上，或写“同上”')
  return {
    key,
    name,
    industry: row.text('industry') || null,
    size: row.text('size') || null,
    nature: row.text('nature') || null,
    introduction: row.text('introduction') || null,
    address: row.text('employerAddress') || null,
    creditCode: readCreditCode(row),
  }
}

function validityOf(
  row: Row,
  defaults: FileDefaults,
  now: number,
  { read }: TableWords,
): { until: number; stated: boolean } | 'past' {
  const text = row.text('validThrough')
  const until = read.validity(text, now)
  if (until !== undefined) {
    if (until >= now) return { until, stated: true }
    row.refuse('validThrough', 'past-validity', '有效期已过，确认仍在招聘后请改成新的日期')
    return 'past'
  }
  if (text) row.note('validThrough', 'validity-unclear', '看不懂这个日期，请写成 2026-12-31；先按 30 天处理，待补全')
  if (!text && defaults.validThrough !== null) return { until: defaults.validThrough, stated: true }
  return { until: endOfDay(now + assumedValidity), stated: false }
}

function placeOf(row: Row, otherwise: string[], words: TableWords): string | null {
  return [row.text('place'), ...otherwise].map(halfWidth).find(text => isPlace(text, words.places)) ?? null
}

function headcountOf(row: Row, title: string, told: number | null | undefined, { read }: TableWords): number | null | undefined {
  const text = row.text('headcount')
  const count = read.headcount(text)
  if (count !== undefined) return count
  if (told !== undefined) return told
  if (text) row.note('headcount', 'headcount-unclear', '看不出招几个人，请写成数字或“若干”；先按“若干”处理，待补全')
  return headcountInTitle(title)
}

function sourceOf(row: Row, defaults: FileDefaults): Source | null {
  const name = row.text('sourceName') || defaults.source
  const url = /^https?:\/\/[\w.-]+(?:\/\S*)?$/.test(row.text('sourceUrl')) ? row.text('sourceUrl') : null
  if (!name && !url) return null
  return { name: name ?? hostOf(url ?? ''), url, date: null }
}

const hostOf = (url: string) => /^https?:\/\/([\w.-]+)/.exec(url)?.[1] ?? ''

const keyOf = (employer: UnderstoodEmployer, title: string, place: string | null, number: string) =>
  [
    employer.key,
    number ? `#${number}` : title.toLowerCase().replace(/\s/g, ''),
    number ? '' : (place ?? '').replace(/\s/g, ''),
  ].join('|')

/** Over what the row and the file's defaults say, not over what the day of import makes of it. */
const hashOf = (row: Row, defaulted: unknown[]) => hash('sha256', JSON.stringify([defaulted, row.contents()]), 'base64url')

/** 未注明, —: as good as an empty cell. */
const saysNothing = /^(?:[^\p{L}\p{N}]*|未(?:注明|填写?|说明|知)|暂无|不详)$/u

const firstStated = <T extends string>(values: T[]): T => values.find(value => value !== 'unstated') ?? ('unstated' as T)

const joined = (parts: string[]) => parts.filter(Boolean).join('\n') || null

const labelled = (label: string, text: string) => (text && !/^不限$/.test(text) ? `${label}：${text}` : '')
