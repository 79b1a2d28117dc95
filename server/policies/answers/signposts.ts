import type { AnswerBlock, Signpost } from '../../../contract/policies/answers.ts'
import { type SignpostTexts, signposts } from '../../../contract/policies/signposts.ts'
import { contentText } from '../../platform/district.ts'
import { block } from './blocks.ts'
import type { RefusalReason } from './guard.ts'
import type { PolicyWords } from './policy-words.ts'
import type { Reading } from './reading.ts'
import type { signpostTopics } from './word-kinds.ts'

export type Topic = (typeof signpostTopics)[number] | RefusalReason

/** What comes with the program: `signposts.json` of the district's package. */
export const signpostFile = () => contentText('signposts.json')

export interface Signposts {
  /** What is said first, and whom to turn to. Throws where the file has no such topic. */
  blocksFor(topic: Topic): AnswerBlock[]
  /** Each with the topics that lead to it. */
  all: readonly (Signpost & { topics: string[] })[]
}

const parsed = (json: string): SignpostTexts => signposts.strip().parse(JSON.parse(json))

/** The texts in a file, and of the package's those on topics that the file was saved without. Throws where it is malformed. */
export function signpostTexts(json: string): SignpostTexts {
  const texts = parsed(json)
  const own = parsed(signpostFile())
  const topics = own.topics.filter(({ topic }) => !texts.topics.some(known => known.topic === topic))
  const posts = own.posts.filter(({ id }) => topics.some(t => t.posts.includes(id)) && !texts.posts.some(p => p.id === id))
  return { posts: [...texts.posts, ...posts], topics: [...texts.topics, ...topics] }
}

/** Reads signposts, of the package's unless other texts are given. Throws where a post is named that is not there. */
export function readSignposts({ posts, topics }: SignpostTexts = signpostTexts(signpostFile())): Signposts {
  const known = new Map(posts.map(p => [p.id, p]))
  const ready = new Map(
    topics.map(({ topic, say, posts: ids, next }) => [
      topic,
      [
        block('lead', say),
        ...ids.map(id => {
          const found = known.get(id)
          if (!found) throw new Error(`signposts.json：${topic} 用了没有写的去处 ${id}`)
          return block('signpost', textOf(found), { label: found.name, signpost: found })
        }),
        ...(next ? [block('next', next)] : []),
      ],
    ]),
  )
  return {
    all: posts.map(p => ({ ...p, topics: topics.filter(t => t.posts.includes(p.id)).map(t => t.topic) })),
    blocksFor(topic) {
      const blocks = ready.get(topic)
      if (!blocks) throw new Error(`signposts.json：没有写 ${topic} 该去哪里`)
      return blocks
    },
  }
}

const textOf = ({ name, phone, does }: Signpost) => `${name}${phone ? ` ${phone}` : ''}：${does}。`

/** These come before everything, whatever else is asked. */
const grave = new Set<Topic>(['distress', 'fraud', 'wages'])
export const isGrave = (topic: Topic) => grave.has(topic)

/** What somebody else has to answer; null where the policies may. `before`: what the question before was about. */
export function signpostFor(
  words: PolicyWords,
  { text, benefits, kinds }: Reading,
  before: Reading['benefits'] = new Set(),
): Topic | null {
  const topic = words.signposts.firstEntryIn(text)?.kind ?? null
  // Who is angry about a benefit and asks nothing wants a person, no clause.
  const asksNothing = topic === 'anger' && kinds.size === 0
  // 生了二胎的补多少 goes on about 契税.
  if (topic === 'welfare' && before.size > 0) return null
  // 见习期间单位给不给交社保 asks what holds, and complains of nobody.
  if (topic === 'wages' && benefits.size > 0 && /(.)不\1/u.test(text)) return null
  return topic && (grave.has(topic) || benefits.size === 0 || asksNothing) ? topic : null
}
