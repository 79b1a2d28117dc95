import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { savedVersion, savedVersions } from '../platform/saved-texts.ts'
import { day } from '../platform/scalars.ts'

const word = z.string().min(1).max(400)
const words = z.array(word).max(2000)
const line = z.string().trim().min(1).max(600)

/** Words that people write and what they mean; docs/word-lists.md says how a pattern is written. */
export const wordEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/, '编号用小写字母、数字和连字符'),
  kind: z.string().min(1).max(60),
  means: line,
  source: line.optional(),
  writes: line.optional(),
  patterns: words.min(1, '至少写一种写法'),
  matches: words.min(1, '至少写一个应当找得出的例子'),
  passes: words.min(1, '至少写一个应当放过的例子'),
})
export type WordEntry = z.output<typeof wordEntry>

export const wordListText = z.strictObject({
  title: line,
  about: line,
  checkedAt: day,
  sets: z.record(z.string().min(1).max(40), words).default({}),
  entries: z.array(wordEntry).min(1).max(2000),
})
export type WordListText = z.output<typeof wordListText>

export const wordListName = z.string().min(1).max(64)
const nameParams = z.strictObject({ name: wordListName })

/** Why what was saved is not used, and what comes with the program is; null where it is. */
const fault = z.string().nullable()

export const staffWordList = z.object({
  ...savedVersion.shape,
  name: wordListName,
  list: wordListText,
  /** The kinds that the program knows. */
  kinds: z.array(z.string()),
  /** Whole words only, no marks. */
  isPlain: z.boolean(),
  fault,
})
export type StaffWordList = z.output<typeof staffWordList>

const summary = z.object({
  ...savedVersion.shape,
  name: wordListName,
  title: z.string(),
  about: z.string(),
  checkedAt: day,
  entries: z.number().int(),
  fault,
})

const reason = z.string().trim().min(2, '请写明为什么改').max(200, '最多 200 个字')
const problems = ['edit-conflict', 'list-mismatch']

export const wordListEndpoints = defineEndpoints({
  'GET /staff/word-lists': {
    summary: '词表：人们怎么写、是什么意思',
    access: 'edit-word-lists',
    response: z.object({ items: z.array(summary) }),
  },
  'GET /staff/word-lists/:name': { summary: '一张词表', access: 'edit-word-lists', params: nameParams, response: staffWordList },
  'PUT /staff/word-lists/:name': {
    summary: '保存词表；每条的例子先试一遍，对得上才保存，马上生效',
    access: 'edit-word-lists',
    params: nameParams,
    body: z.strictObject({ list: wordListText, reason }),
    response: staffWordList,
    problems,
  },
  'POST /staff/word-lists/:name/trial': {
    summary: '用还没保存的词表试一句话',
    access: 'edit-word-lists',
    params: nameParams,
    body: z.strictObject({ list: wordListText, text: z.string().trim().min(1, '请写一句话').max(1000) }),
    response: z.object({ found: z.array(z.object({ id: z.string(), kind: z.string(), means: z.string(), word: z.string() })) }),
    problems: ['list-mismatch'],
  },
  'GET /staff/word-lists/:name/versions': {
    summary: '词表改过几次，谁改的',
    access: 'edit-word-lists',
    params: nameParams,
    response: savedVersions,
  },
  'GET /staff/word-lists/:name/versions/:version': {
    summary: '词表以前的样子',
    access: 'edit-word-lists',
    params: nameParams.extend({ version: z.coerce.number().int().min(0) }),
    response: wordListText,
  },
})
