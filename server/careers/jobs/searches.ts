import type { JobFilters } from '../../../contract/careers/jobs.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Selection, TextIndex, WordGroup } from '../../platform/db/text-index.ts'
import { withoutWords } from '../../platform/texts/word-list.ts'
import { conditionsOf, type JobSearch } from './filters.ts'
import { onShow } from './on-show.ts'
import { asSaid, nearerBenefit, openPay } from './query/chips.ts'
import type { Conditions } from './query/conditions.ts'
import { piecesOf } from './query/pieces.ts'
import type { QueryReader } from './query/reader.ts'
import { type JobSearchWords, valuesOf } from './query/words.ts'

/** Nothing but what every job on show satisfies. */
export const everyJob: JobSearch = { filters: {}, chips: [], rest: '', groups: [], leftOut: [] }

/** Filters and words as one search. What of it is meant less firmly gives way where nothing is found, and stands in `leftOut`. */
export function jobSearches(db: Database, clock: Clock, text: TextIndex, read: QueryReader, words: JobSearchWords) {
  /** From the hits to the jobs: the first that passes ends it. */
  async function passesAny(hits: Selection, where: Conditions): Promise<boolean> {
    const sql = `SELECT 1 AS one FROM (${hits.sql}) h CROSS JOIN jobs j WHERE j.id = h.ref AND ${where.sql} LIMIT 1`
    return Boolean(await db.finding.get(sql, [...hits.params, ...where.params]))
  }
  async function hasAny(search: JobSearch): Promise<boolean> {
    const match = search.filters.q ? text.matchGroups('jobs', search.groups) : null
    const where = conditionsOf(search, clock(), text, match ? 'q' : undefined)
    if (!match) return Boolean(await db.finding.get(`SELECT 1 AS one FROM jobs j WHERE ${where.sql} LIMIT 1`, where.params))
    return passesAny(match.refs, where)
  }
  /** Where no pay lies inside of what was asked, from its lower end upwards. */
  const withOpenPay = (search: JobSearch): JobSearch => ({ ...search, chips: search.chips.map(openPay) })
  /** Room or board where no job has both. */
  const withNearerBenefits = (search: JobSearch): JobSearch => ({
    ...search,
    chips: search.chips.map(chip => nearerBenefit(chip, words.asked)),
  })
  /** A word that no job has, by its longest piece that one has: 弹幕控场 by 控场. */
  async function byPiece(group: WordGroup): Promise<WordGroup> {
    if (group.titles.length > 0) return group
    for (const piece of piecesOf(group.words)) {
      const match = text.matchGroups('jobs', [{ words: piece, titles: [] }])
      // Two characters mean something only where a title has them.
      const hits = piece.length > shortPiece ? match?.refs : match?.tiers[0]
      if (hits && (await passesAny(hits, onShow(clock())))) return { ...group, words: piece }
    }
    return group
  }

  /** Says only that work is looked for: 找工作. */
  const namesNothing = ({ chips, groups }: JobSearch) =>
    chips.length === 0 &&
    groups.length > 0 &&
    groups.every(group => withoutWords(words.asked.only('filler'), group.words).trim() === '')

  /** What no job here is, by the jobs nearest to it: 美甲师 by those who serve people in shops. */
  function ofNearerTrade(group: WordGroup): WordGroup {
    const nearer = words.asked.only('nearer').firstEntryIn(group.words)
    return nearer ? { ...group, titles: valuesOf(nearer) } : group
  }

  /** What comes near to a search, the nearest first. */
  async function* nearest(asked: JobSearch): AsyncGenerator<JobSearch> {
    const { groups } = asked
    const open = withOpenPay(asked)
    const fewer = [groups, groups.filter(({ soft }) => !soft)]
    // What a thing is stands last in Chinese: 英语老师 is a teacher.
    if (groups.every(({ titles }) => titles.length > 0)) fewer.push(...groups.slice(1).map((_, i) => groups.slice(i + 1)))
    // What is no occupation and no condition may be in no job's words.
    const understood = groups.filter(({ titles }) => titles.length > 0)
    if (understood.length > 0 && understood.length < groups.length) fewer.push(understood)
    const said = { ...open, chips: asSaid(open.chips) }
    for (const search of [open, withNearerBenefits(open), ...(said.chips.length < open.chips.length ? [said] : [])])
      for (const some of fewer) yield { ...search, groups: some }
    yield { ...open, groups: await Promise.all(groups.map(byPiece)) }
    // Of several things that no job offers together, as many as one does, those said first before others.
    const offers = open.chips.filter(({ filter }) => gives.has(filter))
    for (const kept of selectionsOf(offers.slice(0, mostWeighed)))
      yield { ...open, groups: understood, chips: open.chips.filter(chip => !offers.includes(chip) || kept.includes(chip)) }
    yield { ...open, groups: groups.map(ofNearerTrade) }
  }

  return {
    /** As a person said it, whether or not a job answers it. */
    async read(filters: JobFilters): Promise<JobSearch> {
      return { filters, ...(await read(filters.q, filters.asText?.split(','))) }
    },

    /** As it was said where a job answers it, else the nearest that one answers. */
    async understand(filters: JobFilters): Promise<JobSearch> {
      const asked = await this.read(filters)
      return (await hasAny(asked)) ? asked : ((await this.nearer(asked)) ?? asked)
    },

    /** The nearest that some job answers, for a search that none does; null where there is none. */
    async nearer(asked: JobSearch): Promise<JobSearch | null> {
      for await (const nearer of nearest(asked))
        if (narrows(nearer) && (await hasAny(nearer))) return { ...nearer, ...passedOver(asked, nearer) }
      return namesNothing(asked) ? allOf(asked) : null
    },

    /** The words of a search that some job on show has, where others are in no job. */
    async knownWords({ groups }: JobSearch): Promise<string | null> {
      const known: string[] = []
      for (const group of groups)
        if (await hasAny({ ...everyJob, filters: { q: group.words }, groups: [group] })) known.push(group.words)
      return known.length > 0 && known.length < groups.length ? known.join(' ') : null
    },
  }
}
export type JobSearches = ReturnType<typeof jobSearches>

/** Of a word that no job has. */
const shortPiece = 2
/** What a job offers, of which half is better than nothing; who asks for a sum or a degree means it. */
const gives = new Set<string>(['benefit', 'near', 'district'])

/** What is offered beyond this is passed over first: there are many selections of many. */
const mostWeighed = 4

/** Every selection, the larger first, of those as large the one with what stands first. */
function selectionsOf<T>(some: readonly T[]): T[][] {
  const [first, ...others] = some
  if (first === undefined) return [[]]
  const rest = selectionsOf(others)
  return [...rest.map(selection => [first, ...selection]), ...rest].toSorted((a, b) => b.length - a.length)
}

/** What of a search the nearer one passes over or has in other words; of words that are not looked for no chip says more. */
function passedOver(asked: JobSearch, { groups, chips }: JobSearch): Pick<JobSearch, 'chips' | 'leftOut'> {
  const gone = asked.groups.filter(group => !groups.includes(group)).map(({ words }) => words)
  return {
    chips: chips.filter(({ filter, value }) => filter !== 'q' || !gone.includes(value)),
    leftOut: [
      ...gone,
      ...asSaid(asked.chips)
        .filter(chip => !chips.includes(chip))
        .map(({ words }) => words),
    ],
  }
}

const allOf = ({ filters: { q: _, ...filters }, ...search }: JobSearch): JobSearch => ({ ...search, filters, groups: [] })

/** What leaves nearly all there is. */
const widest = new Set<string>(['q', 'not'])

const narrows = ({ groups, chips }: JobSearch) => groups.length > 0 || chips.some(({ filter }) => !widest.has(filter))
