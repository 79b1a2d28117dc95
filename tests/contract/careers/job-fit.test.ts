import { expect, test } from 'vitest'
import { type FitJob, fitOf, isEmptyCard } from '../../../contract/careers/job-fit.ts'
import type { Degree, Experience } from '../../../contract/people/qualifications.ts'
import type { ResumeCard } from '../../../contract/people/resume-card.ts'

const now = Date.parse('2026-12-05T08:00:00+08:00')
const empty: ResumeCard = { degree: null, major: null, school: null, graduationMonth: null, skills: [], wishes: null }
const card = (over: Partial<ResumeCard> = {}): ResumeCard => ({ ...empty, ...over })
const job = (over: Partial<FitJob> = {}): FitJob => ({
  title: '新媒体编辑',
  degree: 'any',
  experience: 'any',
  duties: null,
  requirements: null,
  ...over,
})
const stateOf = (what: string, ...[c, j]: [ResumeCard, FitJob]) => fitOf(c, j, now).find(fit => fit.what === what)?.state

test.each([
  ['any', null, 'met'],
  ['bachelor', null, 'unknown'],
  ['bachelor', 'bachelor', 'met'],
  ['bachelor', 'master', 'met'],
  ['master', 'bachelor', 'missing'],
] as [Degree, Degree | null, string][])('a job for %s and a card that says %s: %s', (asked, yours, state) => {
  expect(stateOf('degree', card({ degree: yours }), job({ degree: asked }))).toBe(state)
})

test.each([
  ['any', null, 'met'],
  ['none', null, 'met'],
  ['under-1', '2027-06', 'met'],
  ['1-3', '2026-06', 'missing'],
  ['1-3', '2027-06', 'missing'],
  // Years since school are not yet years of work.
  ['1-3', '2023-06', 'unknown'],
  ['3-5', null, 'unknown'],
] as [Experience, string | null, string][])('a job that asks for %s, school left in %s: %s', (asked, month, state) => {
  expect(stateOf('experience', card({ graduationMonth: month }), job({ experience: asked }))).toBe(state)
})

test('a major that the posting names is found; one it does not name is left to the reader, never called wrong', () => {
  const asks = job({ requirements: '新闻传播类、中文相关专业' })
  expect(stateOf('major', card({ major: '新闻学' }), asks)).toBe('met')
  expect(stateOf('major', card({ major: '数学' }), asks)).toBe('unknown')
  expect(stateOf('major', card(), asks)).toBe('unknown')
  expect(stateOf('major', card({ major: '数学' }), job({ requirements: '专业不限，踏实' }))).toBeUndefined()
  expect(stateOf('major', card({ major: '数学' }), job())).toBeUndefined()
})

test('skills that the posting names are said, whatever their case; the others are no fault', () => {
  const fits = fitOf(card({ skills: ['Python', '剪辑', '钢琴'] }), job({ requirements: '会 python', duties: '短视频剪辑' }), now)
  expect(fits.find(fit => fit.what === 'skills')).toMatchObject({ named: ['Python', '剪辑'] })
  expect(fitOf(card({ skills: ['钢琴'] }), job(), now).some(fit => fit.what === 'skills')).toBe(false)
})

test('a card with nothing on it is told from one that says something', () => {
  expect(isEmptyCard(empty)).toBe(true)
  expect(isEmptyCard(card({ wishes: '市区' }))).toBe(false)
  expect(isEmptyCard(card({ skills: ['剪辑'] }))).toBe(false)
})
