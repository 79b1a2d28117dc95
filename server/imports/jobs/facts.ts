import type { EmploymentType } from '../../../contract/careers/jobs.ts'
import { type AskedDegree, type AskedExperience, askedDegrees } from '../../../contract/people/qualifications.ts'
import { type WordList, withoutWords } from '../../platform/texts/word-list.ts'
import { readHeadcount } from './headcount.ts'
import { noDemand, readDegree, readExperience } from './levels.ts'
import { plain, withDigits } from './numerals.ts'

/** What single words of a cell say, each only where the whole word says it. */
export interface Facts {
  degree?: AskedDegree
  experience?: AskedExperience
  headcount?: number | null
  employmentType?: EmploymentType
}

const mostParts = 40
const longestPart = 24
const longestDenial = 6
const longestList = 60
/** What `job-facts.json` tells apart: levels, whole parts, and what may stand around a fact. */
export const factKinds = [
  'level',
  'degree-around',
  'any-degree',
  'no-years',
  'years-around',
  'count-around',
  'pay-around',
  'withdrawn',
] as const
export type FactKind = (typeof factKinds)[number]
type FactWords = WordList<FactKind>

/** A part without one of these says nothing of the kind. */
const telling = /[\d一二两三四五六七八九十专职习学历科士中验届校招若]/
const separators = /[|｜/,，;；、\n·•。]/

const listed = /[|｜/]/
const years = /^(.{0,12}?)(\d{1,2}(?:-\d{1,2})?\+?年)(.{0,14})$/
const count = /^(.{0,8}?)(?:(?:\d{1,4}(?:-\d{1,4})?|若干|[多数])[人名位]|(?<=人数:?)\d{1,4})$/
const experienced = /经[验历]|年限/
const kinds: [RegExp, EmploymentType][] = [
  [/^(?:兼职|小时工|临时工)$/, 'part-time'],
  [/^(?:实习|实习生)$/, 'internship'],
  [/^(?:全职)$/, 'full-time'],
]

/** Running text; a cell of its own; a cell of a column that asks for such facts. */
export type FactPlace = 'prose' | 'list' | 'column'

/**
 * Facts of a cell like 「2年经验 | 大专 | 招1人」. A bare 「3年」 or 「5人」 counts only beside another fact, so that running
 * text is not taken for one; in prose it counts for nothing, in a column of degrees or years always.
 */
export function factsIn(text: string, words: FactWords, place: FactPlace = 'list'): Facts {
  const facts: Facts = {}
  const bare: Facts = {}
  for (const part of text
    .slice(0, 2000)
    .replace(/['"[\]]{1,6}/g, ',')
    .split(separators)
    // A list of tags has as many brackets as benefits.
    .filter(part => telling.test(part))
    .slice(0, mostParts)) {
    const whole = part.replace(/\s/g, '')
    if (whole.length <= longestPart && readPart(whole, words, facts, bare)) continue
    for (const word of part.split(/\s+/).slice(0, 12))
      if (word.length > 0 && word.length <= longestPart) readPart(word, words, facts, bare)
  }
  const isSure = place === 'column' || Object.keys(facts).length + Object.keys(bare).length > 1
  // 本科｜3-5年｜1名: nothing but facts, and parted as a list is, whatever its column.
  const isList = text.length <= longestList && listed.test(text) && !saysMoreThanFacts(text, words)
  const isProse = place === 'prose' && !isList
  return !isProse && isSure ? { ...bare, ...facts } : facts
}

/** Whether a cell says more than facts, which a person shall read besides: `大专及以上（条件优秀者可放宽）`. */
export function saysMoreThanFacts(text: string, words: FactWords): boolean {
  const isFact = (part: string) =>
    !/[\p{L}\p{N}]/u.test(part) || (part.length <= longestDenial && noDemand.test(part)) || readPart(part, words, {}, {})
  return text.split(separators).some(part => !isFact(part.replace(/\s/g, '')) && !part.split(/\s+/).every(isFact))
}

function readPart(part: string, words: FactWords, facts: Facts, bare: Facts): boolean {
  const value = withDigits(plain(part))
  const kind = kinds.find(([form]) => form.test(value))?.[1]
  // One look tells that it is none of the three.
  const named = words.only('any-degree', 'no-years', 'level').kindsIn(value)
  if (named.has('any-degree')) facts.degree ??= 'any'
  else if (named.has('no-years')) facts.experience ??= readExperience(value)
  else if (named.has('level') && isDegree(value, words)) facts.degree = lower(facts.degree, readDegree(value))
  else if (kind) facts.employmentType ??= kind
  else return readYears(value, words, facts, bare) || readCount(value, words, facts, bare)
  return true
}

/** Whether a text that names a level says nothing else. */
const isDegree = (value: string, words: FactWords) =>
  words.has(value, 'level') &&
  // 小学 alone is where somebody teaches.
  (!/小学|初中/.test(value) || /学历|文化|毕业|以上|程度/.test(value)) &&
  !/[\p{L}\p{N}]/u.test(withoutWords(words.only('degree-around'), withoutWords(words.only('level'), value)))

function readYears(value: string, words: FactWords, facts: Facts, bare: Facts): boolean {
  const [, before = '', span = '', after = ''] = years.exec(value) ?? []
  if (!span) return false
  const around = before + after
  const rest = withoutWords(words.only('years-around'), around)
  const isStated = experienced.test(around)
  if (rest !== '' && !(isStated && /经[验历]者?$/.test(after) && rest.length <= 6 && !/\d/.test(rest))) return false
  const said = isStated ? facts : bare
  said.experience ??= readExperience(span + after)
  return true
}

function readCount(value: string, words: FactWords, facts: Facts, bare: Facts): boolean {
  const before = count.exec(value)?.[1]
  if (before === undefined || withoutWords(words.only('count-around'), before) !== '') return false
  const said = before === '' ? bare : facts
  const number = readHeadcount(value.slice(before.length).replace(/^[多数](?=[人名位])/, '若干'))
  if (number !== undefined && said.headcount === undefined) said.headcount = number
  return true
}

/** 「本科/大专」 asks for the lower. */
const lower = (a: AskedDegree | undefined, b: AskedDegree): AskedDegree =>
  a === undefined || a === 'any' || askedDegrees.indexOf(b) < askedDegrees.indexOf(a) ? b : a
