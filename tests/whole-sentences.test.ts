import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answering } from '../bench/policy/answering.ts'
import { citizenSets, readCitizens } from '../bench/policy/citizen-sets.ts'
import { development, freshQuestions, library, paraphrases, words } from '../bench/policy/corpus.ts'
import { cutIn, wholeSentences } from '../bench/policy/cut.ts'
import { createEngine } from '../server/policies/answers/engine.ts'
import { readModel } from '../server/policies/answers/model.ts'
import { sentencesOf } from '../server/policies/sheets/sentences.ts'

const policies = library()
const whole = wholeSentences(policies)
const ask = answering(createEngine(policies, readModel(), words), policies)
const questions = [
  ...citizenSets()
    .flatMap(readCitizens)
    .map(i => i.q),
  ...[...development, ...paraphrases, ...freshQuestions()].map(q => q.question),
]

test('the sentences of a clause are all of it, each ends as it ends there, and no list loses its head', () => {
  for (const { text } of policies.flatMap(p => p.clauses)) {
    const parts = sentencesOf(text).map(({ start, end }) => text.slice(start, end))
    expect(parts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    for (const part of parts) {
      expect(part).toMatch(/[。！？][”』」）]?$/u)
      const items = part.match(/（[一二三四五六七八九十]+）/gu) ?? []
      if (items.length > 0) expect(items[0]).toBe('（一）')
    }
  }
})

test('of whatever text, nothing is lost and brackets stay together', () => {
  const signs = fc.constantFrom('一', '二', '，', '。', '；', '（', '）', '“', '”', '\n', '！', '（一）', '（二）', '元')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), list => {
      const text = list.join('')
      const kept = sentencesOf(text).map(({ start, end }) => text.slice(start, end))
      expect(kept.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    }),
  )
})

test('no answer to any question that is kept here gives out a part of a sentence as a sentence', () => {
  expect(questions.length).toBeGreaterThan(300)
  expect(questions.flatMap(q => cutIn(ask(q), whole, policies))).toEqual([])
})

test('a sentence that was cut at a comma is noticed', () => {
  const answer = ask('毕业证书要交吗，人才公寓申请材料')
  const [lead] = answer.blocks
  if (!lead) throw new Error('no answer')
  const cut = ['博士年龄不超过45周岁，硕士。', '享受城乡低保家庭、零就业家庭。'].map(text => ({ ...lead, text }))
  expect(cutIn({ blocks: cut }, whole, policies)).toEqual(cut.map(b => b.text))
})
