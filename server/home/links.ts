import type { Job } from '../../contract/careers/jobs.ts'
import type { DistrictEvent } from '../../contract/culture/events.ts'
import type { Place } from '../../contract/culture/places.ts'
import type { Walk } from '../../contract/culture/walks.ts'
import { eventData, jobData, placePageData } from '../../contract/home/structured-data.ts'
import type { Policy } from '../../contract/policies/library.ts'
import type { ShowcaseItem } from '../../contract/showcase/showcase.ts'
import { type Clock, format, minute, parseTime } from '../platform/clock.ts'
import type { Database, SqlValue } from '../platform/db/database.ts'
import type { LinkPreview, Links } from '../platform/http/link-pages.ts'
import { ProblemError } from '../platform/problem.ts'

/** Each pillar gives what a page shows, and null for what is not public. */
export interface LinkParts {
  jobs: { find(id: string): Promise<Job | null> }
  events: { find(id: string, person: null): Promise<DistrictEvent | null> }
  places: { find(id: string): Promise<Place | null> }
  walks: { find(id: string): Promise<Walk | null> }
  policies: { find(id: string): Promise<Policy | null> }
  /** Throws where it is not public. */
  showcase: { find(id: string, person: null): Promise<ShowcaseItem> }
}

const mostPerKind = 5000
/** Whoever asks meanwhile gets the same list. */
const kept = 10 * minute
const orNothing = (error: unknown) => {
  if (error instanceof ProblemError && error.status === 404) return null
  throw error
}
const moment = (iso: string) => format(parseTime(iso), 'M月D日 ddd HH:mm')
const said = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ')

/** What links say of the things they lead to, and which there are. */
export function publicLinks(db: Database, clock: Clock, parts: LinkParts): Links {
  let made: { at: number; paths: string[] } | null = null
  const previews: Record<string, (id: string) => Promise<LinkPreview | null>> = {
    async job(id) {
      const job = await parts.jobs.find(id)
      return (
        job && {
          title: `${job.title} ${job.salary.text}｜${job.employer.name}`,
          description: said(job.place, job.duties?.slice(0, 120), job.sample && '示例内容'),
          picture: '/share/fair.png',
          path: `/packages/jobs/job?id=${id}`,
          data: jobData(job),
        }
      )
    },
    fair: id => eventPreview(id, 'fairs/fair'),
    event: id => eventPreview(id, 'events/event'),
    async place(id) {
      const place = await parts.places.find(id)
      return (
        place && {
          title: place.name,
          description: said(place.summary, place.address, place.sample && '示例内容'),
          picture: '/share/market.png',
          path: `/packages/places/place?id=${id}`,
          data: placePageData(place),
        }
      )
    },
    async walk(id) {
      const walk = await parts.walks.find(id)
      return (
        walk && {
          title: walk.title,
          description: said(walk.summary, `${walk.stopCount} 站`, walk.sample && '示例内容'),
          picture: '/share/night.png',
          path: `/packages/places/walk?id=${id}`,
          data: null,
        }
      )
    },
    async policy(id) {
      const policy = await parts.policies.find(id)
      return (
        policy && {
          title: policy.title,
          description: said(policy.summary, policy.documentNumber, policy.sample && '演示文本'),
          picture: '/share/talk.png',
          path: `/packages/policies/policy?id=${id}`,
          data: null,
        }
      )
    },
    async item(id) {
      const item = await parts.showcase.find(id, null).catch(orNothing)
      return (
        item && {
          title: `${item.title}｜${item.byline}`,
          description: said('青年风采', item.quote, item.sample && '示例内容'),
          picture: item.picture ? `${item.picture.address}-960.jpg${item.picture.query}` : '/share/district.png',
          path: `/packages/showcase/item?id=${id}`,
          data: null,
        }
      )
    },
  }

  async function eventPreview(id: string, page: string): Promise<LinkPreview | null> {
    const event = await parts.events.find(id, null)
    if (!event || (event.category === 'fair') !== (page === 'fairs/fair')) return null
    return {
      title: `${moment(event.startsAt)} ${event.title}`,
      description: said(event.venue, event.priceText, event.summary, event.sample && '示例内容'),
      picture: `/share/${event.category}.png`,
      path: `/packages/${page}?id=${id}`,
      data: eventData(event),
    }
  }

  const ids = async (kind: string, sql: string, params: SqlValue[] = []) =>
    (await db.all<{ id: string }>(`${sql} ORDER BY id LIMIT ${mostPerKind}`, params)).map(({ id }) => `/s/${kind}/${id}`)

  return {
    preview: async (kind, id) => (Object.hasOwn(previews, kind) && (await previews[kind]?.(id))) || null,
    async all() {
      const now = clock()
      if (made && now - made.at < kept) return made.paths
      const shown = "SELECT id FROM events WHERE state = 'published' AND ends_at > ?"
      const paths = [
        '/',
        ...(await ids('fair', `${shown} AND category = 'fair'`, [now])),
        ...(await ids('event', `${shown} AND category <> 'fair'`, [now])),
        ...(await ids('job', "SELECT id FROM jobs WHERE state = 'published' AND visible_until > ?", [now])),
        ...(await ids('place', "SELECT id FROM places WHERE state = 'published'")),
        ...(await ids('walk', "SELECT id FROM walks WHERE state = 'published'")),
        ...(await ids('policy', 'SELECT id FROM policies WHERE withdrawn_at IS NULL')),
        ...(await ids('item', "SELECT id FROM showcase_items WHERE state = 'published' AND expires_at > ?", [now])),
      ]
      made = { at: now, paths }
      return paths
    },
  }
}
