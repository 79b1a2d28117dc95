import { type SignpostTexts, type StaffSignposts, signposts as signpostSchema } from '../../../contract/policies/signposts.ts'
import { checkedFor } from '../../../contract/policies/staff-policies.ts'
import { type Clock, dayLength, dayOf } from '../../platform/clock.ts'
import type { Staff } from '../../platform/http/call.ts'
import { type FieldError, listMismatch } from '../../platform/problem.ts'
import type { SavedTexts } from '../../staff/saved-texts.ts'
import { refusalFor } from '../answers/guard.ts'
import type { PolicyWords } from '../answers/policy-words.ts'
import { readAs } from '../answers/read-as.ts'
import { readQuestion } from '../answers/reading.ts'
import { readSignposts, type Signposts, signpostFile, signpostFor, signpostTexts } from '../answers/signposts.ts'

const name = 'signposts'
/** Topics that no list of words names: another city, and what no policy answers. */
const unlisted = ['elsewhere', 'outside'] as const

/** Whom to turn to where no policy answers, as staff keep it over what comes with the program. */
export function signpostRepository(texts: SavedTexts, clock: Clock, words: PolicyWords) {
  const textsOf = async (): Promise<SignpostTexts> => signpostTexts((await texts.find(name)).content ?? signpostFile())

  /** Questions that must lead to each topic: the examples of the lists that say what each is about. */
  const examples = () =>
    [...words.signposts.entries, ...words.guard.entries].flatMap(({ kind, matches }) =>
      matches.slice(0, 3).map(question => ({ topic: kind as string, question })),
    )

  /** What is wrong with these texts once every example was asked. */
  function faultsOf({ posts, topics }: SignpostTexts): FieldError[] {
    const known = new Set(posts.map(({ id }) => id))
    const faults = posts.flatMap(({ id }, i) =>
      posts.findIndex(other => other.id === id) === i ? [] : [fault(`posts.${i}.id`, `编号“${id}”前面已经用过`)],
    )
    for (const [i, topic] of topics.entries())
      for (const id of topic.posts)
        if (!known.has(id)) faults.push(fault(`topics.${i}.posts`, `“${topic.topic}”用了没有写的去处“${id}”`))
    for (const { topic, question } of examples()) {
      const found = topics.find(known => known.topic === topic)
      if (!found || found.posts.length === 0)
        faults.push(fault('topics', `问“${question}”的人会没有去处：请给“${topic}”至少写一个去处`))
    }
    for (const topic of unlisted)
      if (!topics.some(known => known.topic === topic)) faults.push(fault('topics', `少了“${topic}”，问到时会没有话说`))
    return faults.filter(({ path, message }, i) => faults.findIndex(f => f.path === path && f.message === message) === i)
  }

  function mustStand(read: SignpostTexts): Signposts {
    const faults = faultsOf(read)
    if (faults.length > 0) throw listMismatch(faults)
    return readSignposts(read)
  }

  async function find(): Promise<StaffSignposts> {
    const { content, ...version } = await texts.find(name)
    const read = signpostTexts(content ?? signpostFile())
    const before = dayOf(clock() - checkedFor * dayLength)
    const stale = read.posts.filter(({ checkedOn }) => checkedOn < before).map(({ id }) => id)
    return { ...read, ...version, stale, examples: examples() }
  }

  return {
    find,
    /** As answers use them. */
    current: async (): Promise<Signposts> => readSignposts(await textsOf()),

    async save(read: SignpostTexts, reason: string, staff: Staff, ifMatch: number | null): Promise<StaffSignposts> {
      mustStand(read)
      await texts.save(name, JSON.stringify(read), reason, staff, ifMatch)
      return find()
    },

    /** Where a question would lead; no topic where the policies may answer it. */
    trial(read: SignpostTexts, asked: string) {
      const ready = mustStand(read)
      const question = readAs(words, asked)
      const topic = signpostFor(words, readQuestion(words, question)) ?? refusalFor(words, question)
      return { topic, blocks: topic ? ready.blocksFor(topic) : [] }
    },

    versions: () => texts.versions(name),
    version: async (version: number): Promise<SignpostTexts> =>
      version === 0 ? signpostTexts(signpostFile()) : signpostSchema.parse(JSON.parse(await texts.content(name, version))),
  }
}
export type SignpostRepository = ReturnType<typeof signpostRepository>

const fault = (path: string, message: string): FieldError => ({ path: `signposts.${path}`, message })
