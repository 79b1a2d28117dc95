import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { AnswerBlock, Signpost } from '../../../contract/policies/answers.ts'
import { signpost as post } from '../../../contract/policies/answers.ts'
import { block } from './blocks.ts'
import type { RefusalReason } from './guard.ts'
import type { PolicyWords } from './policy-words.ts'
import type { Reading } from './reading.ts'
import type { signpostTopics } from './word-kinds.ts'

export type Topic = (typeof signpostTopics)[number] | RefusalReason

const file = z.object({
  posts: z.array(post),
  topics: z.array(z.object({ topic: z.string(), say: z.string(), posts: z.array(z.string()), next: z.string() })),
})
const folder = new URL('../../../content/', import.meta.url)

export interface Signposts {
  /** What is said first, and whom to turn to. Throws where the file has no such topic. */
  blocksFor(topic: Topic): AnswerBlock[]
  /** Each with the topics that lead to it. */
  all: readonly (Signpost & { topics: string[] })[]
}

/** Reads `content/signposts.json`. Throws where it is malformed or names a post that is not there. */
export function readSignposts(): Signposts {
  const { posts, topics } = file.parse(JSON.parse(readFileSync(new URL('signposts.json', folder), 'utf8')))
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

/** What somebody else has to answer; null where the policies may. */
export function signpostFor(words: PolicyWords, reading: Pick<Reading, 'text' | 'benefits'>): Topic | null {
  const topic = words.signposts.firstEntryIn(reading.text)?.kind ?? null
  return topic && (grave.has(topic) || reading.benefits.size === 0) ? topic : null
}
