import { expect, test } from 'vitest'
import { employerKey, employerName, isFullName } from '../../../../server/careers/employers/name.ts'
import { readBenefits } from '../../../../server/imports/jobs/benefits.ts'
import { factsIn } from '../../../../server/imports/jobs/facts.ts'
import { headcountInTitle, readHeadcount } from '../../../../server/imports/jobs/headcount.ts'
import { degreeInText, experienceInText, readDegree, readExperience } from '../../../../server/imports/jobs/levels.ts'
import { districtOf } from '../../../../server/imports/jobs/place.ts'
import { readSalary } from '../../../../server/imports/jobs/salary.ts'
import { readTags } from '../../../../server/imports/jobs/tags.ts'
import { shownTitle } from '../../../../server/imports/jobs/titles.ts'
import { readPosted, readValidity } from '../../../../server/imports/jobs/validity.ts'
import { longestRead } from '../../../../server/platform/texts/longest-read.ts'
import { seenThrough } from '../../../../server/platform/texts/seen-through.ts'
import { impersonal, redacted } from '../../../../server/policies/answers/redact.ts'
import { readWordLists } from '../../../../server/word-lists.ts'

const { personal, showcase, tables } = readWordLists()
const { benefits, facts, places, postings, titles } = tables

const readers: Record<string, (text: string) => unknown> = {
  find: personal.find,
  takeOut: personal.takeOut,
  flagsIn: text => postings.flagsIn({ text }),
  seenThrough,
  contactsIn: text => showcase.contactsIn({ text }),
  heldWordsIn: text => showcase.heldWordsIn({ text }),
  redacted,
  impersonal,
  readSalary,
  readHeadcount,
  headcountInTitle,
  readDegree,
  readExperience,
  degreeInText,
  experienceInText,
  readValidity: text => readValidity(text, 0),
  readPosted: text => readPosted(text, 0),
  readTags,
  readBenefits: text => readBenefits(text, benefits),
  factsIn: text => factsIn(text, facts),
  shownTitle: text => shownTitle(text, titles),
  districtOf: text => districtOf(text, places),
  employerName,
  employerKey,
  isFullName,
}

/** Ordinary words, and what makes patterns go back again and again. */
const units = [
  '负责门店收银和陈列，协助店长带班。',
  '1',
  '13912345678 ',
  '1 ',
  'a',
  'a@',
  '微信',
  '一',
  '押 金 ',
  '联系人张',
  '（',
  '-',
  ' ',
  '"',
  '年龄',
  '.a',
  '5-',
  '…',
]
const size = 2 ** 14

/** Milliseconds of this process alone, whatever else the machine does: the best of three. */
function work(read: (text: string) => unknown, text: string): number {
  const once = () => {
    const before = process.cpuUsage()
    read(text)
    return process.cpuUsage(before).user / 1000
  }
  return Math.min(once(), once(), once())
}

/** Twice the text may be three times the work, and what is next to nothing is not compared. */
const grows = (read: (text: string) => unknown, unit: string, length: number) => {
  const text = unit.repeat(Math.ceil(length / unit.length))
  read(text.slice(0, 1000))
  return work(read, text + text) > 3 * work(read, text) + 50
}

test.each(Object.entries(readers))('%s reads whatever it is given in time that grows with its length', (_, read) => {
  expect(units.filter(unit => grows(read, unit, size))).toEqual([])
})

test.each(['flagsIn', 'seenThrough', 'contactsIn', 'heldWordsIn', 'find', 'takeOut'])(
  '%s takes no longer for a text of a million signs than for the longest that is read',
  name => {
    const read = readers[name] ?? (() => null)
    const long = '负责门店收银和陈列，押金三百，微信号 abc12345，'.repeat(50_000).slice(0, 1_000_000)
    read(long.slice(0, 1000))
    expect(work(read, long)).toBeLessThan(3 * work(read, long.slice(0, longestRead)) + 50)
  },
)

test('a pattern that goes back over what it has read is seen', () => {
  // Twice the text is eight times the work: far from the three that are let pass.
  expect(grows(text => /-+-+[^-]/.test(text), '-', 500)).toBe(true)
})
