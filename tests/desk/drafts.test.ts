import { expect, test } from 'vitest'
import { resumed } from '../../desk/kit/drafts.ts'

const ground = { version: 3, title: '十二月招聘会', notes: '带身份证', capacity: 800 }
const draft = { ground, values: { ...ground, notes: '带身份证和简历' } }

test('a draft that is found again keeps what was written in it, over what others saved meanwhile', () => {
  const now = { ...ground, version: 4, title: '十二月青年专场', capacity: 1500 }
  // The version is the draft's: whoever saves is told that somebody wrote in between.
  expect(resumed(now, draft)).toEqual({ version: 3, title: '十二月青年专场', notes: '带身份证和简历', capacity: 1500 })
})

test('where nobody wrote in between, or there is no draft, nothing else than that stands there', () => {
  expect(resumed(ground, draft)).toEqual(draft.values)
  expect(resumed(ground, null)).toEqual(ground)
})
