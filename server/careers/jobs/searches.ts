import type { JobFilters } from '../../../contract/careers/jobs.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { TextIndex, WordGroup } from '../../platform/db/text-index.ts'
import { conditionsOf, type JobSearch } from './filters.ts'
import { openPay } from './query/chips.ts'
import type { QueryReader } from './query/reader.ts'

/** Nothing but what every job on show satisfies. */
export const everyJob: JobSearch = { filters: {}, chips: [], rest: '', groups: [], leftOut: [] }

/** Filters and words as one search. What of it is meant less firmly gives way where nothing is found, and stands in `leftOut`. */
export function jobSearches(db: Database, clock: Clock, text: TextIndex, read: QueryReader) {
  async function hasAny(search: JobSearch): Promise<boolean> {
    const where = conditionsOf(search, clock(), text)
    return Boolean(await db.get(`SELECT 1 AS one FROM jobs j WHERE ${where.sql} LIMIT 1`, where.params))
  }
  const withGroups = (search: JobSearch, groups: WordGroup[]): JobSearch => ({
    ...search,
    groups,
    leftOut: search.groups.filter(group => !groups.includes(group)).map(({ words }) => words),
  })
  /** Where no pay lies inside of what was asked, from its lower end upwards. */
  const withOpenPay = (search: JobSearch): JobSearch => ({ ...search, chips: search.chips.map(openPay) })

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
      const { groups } = asked
      const open = withOpenPay(asked)
      const fewer = [groups, groups.filter(({ soft }) => !soft)]
      // What a thing is stands last in Chinese: 英语老师 is a teacher.
      if (groups.every(({ titles }) => titles.length > 0)) fewer.push(...groups.slice(1).map((_, i) => groups.slice(i + 1)))
      for (const some of fewer) {
        const nearer = withGroups(open, some)
        if (narrows(nearer) && (await hasAny(nearer))) return nearer
      }
      return null
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

const narrows = ({ groups, chips }: JobSearch) => groups.length > 0 || chips.some(({ filter }) => filter !== 'q')
