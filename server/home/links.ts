import type { Employer } from '../../contract/careers/employers.ts'
import type { Booth } from '../../contract/careers/fairs.ts'
import type { Job } from '../../contract/careers/jobs.ts'
import type { Need } from '../../contract/community/needs.ts'
import type { Proposal } from '../../contract/community/proposals.ts'
import type { DistrictEvent } from '../../contract/culture/events.ts'
import type { Place } from '../../contract/culture/places.ts'
import type { RoomSlots } from '../../contract/culture/rooms.ts'
import type { Walk } from '../../contract/culture/walks.ts'
import { eventData, jobData, placePageData } from '../../contract/home/structured-data.ts'
import type { Policy } from '../../contract/policies/library.ts'
import type { Scene } from '../../contract/policies/scenes.ts'
import type { ShowcaseItem } from '../../contract/showcase/showcase.ts'
import { type Clock, format, minute, parseTime } from '../platform/clock.ts'
import type { Database, SqlValue } from '../platform/db/database.ts'
import { district } from '../platform/district.ts'
import type { LinkPreview, Links } from '../platform/http/link-pages.ts'
import { ProblemError } from '../platform/problem.ts'
import { openDataPreview } from './open-data/preview.ts'

/** Each pillar gives what a page shows, and null for what is not public. */
export interface LinkParts {
  jobs: { find(id: string): Promise<Job | null> }
  employers: { find(id: string): Promise<Employer | null> }
  fairs: { booths(fairId: string): Promise<{ items: Booth[] } | null> }
  events: { find(id: string, person: null): Promise<DistrictEvent | null> }
  places: { find(id: string): Promise<Place | null> }
  walks: { find(id: string): Promise<Walk | null> }
  policies: { find(id: string): Promise<Policy | null> }
  scenes: { find(id: string): Promise<Scene | null> }
  /** These throw where it is not there, or not public. */
  rooms: { slots(id: string, date: undefined, person: null): Promise<RoomSlots> }
  showcase: { find(id: string, person: null): Promise<ShowcaseItem> }
  needs: { find(id: string, person: null): Promise<Need> }
  proposals: { find(id: string, person: null): Promise<Proposal> }
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
          data: jobData(job, district),
        }
      )
    },
    async employer(id) {
      const employer = await parts.employers.find(id)
      return (
        employer && {
          title: `${employer.name}｜${employer.jobCount} 个在招岗位`,
          description: said(employer.industry, employer.introduction?.slice(0, 120), employer.sample && '示例内容'),
          picture: '/share/fair.png',
          path: `/packages/jobs/employer?id=${id}`,
          data: null,
        }
      )
    },
    async booth(id) {
      const found = await db.get<{ fairId: string }>('SELECT fair_id AS "fairId" FROM booths WHERE id = ?', [id])
      const booth = found && (await parts.fairs.booths(found.fairId))?.items.find(one => one.id === id)
      return found && booth
        ? {
            title: `${booth.number} 展位：${booth.employer.name}`,
            description: said('招聘会展位', booth.employer.industry, booth.employer.sample && '示例内容'),
            picture: '/share/fair.png',
            path: `/packages/fairs/booth?fair=${found.fairId}&id=${id}`,
            data: null,
          }
        : null
    },
    async stay(id) {
      const fair = await eventPreview(id, 'fairs/fair')
      return (
        fair && {
          ...fair,
          title: `来一趟，住几天：${fair.title}`,
          picture: '/share/night.png',
          path: `/packages/fairs/stay?id=${id}`,
          data: null,
        }
      )
    },
    async scene(id) {
      const scene = await parts.scenes.find(id)
      return (
        scene && {
          title: scene.title,
          description: said(scene.summary, `${scene.steps.length} 步`),
          picture: '/share/talk.png',
          path: `/packages/policies/scene?id=${id}`,
          data: null,
        }
      )
    },
    async room(id) {
      const slots = await parts.rooms.slots(id, undefined, null).catch(orNothing)
      return (
        slots && {
          title: `${slots.room.name}，可以预约`,
          description: said(slots.room.placeName, slots.rule.text, slots.room.sample && '示例内容'),
          picture: '/share/talk.png',
          path: `/packages/rooms/room?id=${id}`,
          data: null,
        }
      )
    },
    open: async id => (id === 'data' ? openDataPreview : null),
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
          data: placePageData(place, district),
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
    async need(id) {
      const need = await parts.needs.find(id, null).catch(orNothing)
      return (
        need && {
          title: need.title,
          description: said('需求清单', need.text.slice(0, 120), need.sample && '示例内容'),
          picture: '/share/district.png',
          path: `/packages/community/need?id=${id}`,
          data: null,
        }
      )
    },
    async proposal(id) {
      const proposal = await parts.proposals.find(id, null).catch(orNothing)
      return (
        proposal && {
          title: proposal.title,
          description: said('议事', proposal.text.slice(0, 120), proposal.sample && '示例内容'),
          picture: '/share/talk.png',
          path: `/packages/community/proposal?id=${id}`,
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
      data: eventData(event, district),
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
        '/s/open/data',
        ...(await ids('fair', `${shown} AND category = 'fair'`, [now])),
        ...(await ids('event', `${shown} AND category <> 'fair'`, [now])),
        ...(await ids('job', "SELECT id FROM jobs WHERE state = 'published' AND visible_until > ?", [now])),
        ...(await ids('place', "SELECT id FROM places WHERE state = 'published'")),
        ...(await ids('walk', "SELECT id FROM walks WHERE state = 'published'")),
        ...(await ids('policy', 'SELECT id FROM policies WHERE withdrawn_at IS NULL')),
        ...(await ids('employer', 'SELECT id FROM employers')),
        ...(await ids('scene', 'SELECT id FROM scenes WHERE withdrawn_at IS NULL')),
        ...(await ids('item', "SELECT id FROM showcase_items WHERE state = 'published' AND expires_at > ?", [now])),
        ...(await ids('need', "SELECT id FROM needs WHERE state IN ('open', 'working', 'done')")),
        ...(await ids('proposal', "SELECT id FROM proposals WHERE state IN ('open', 'decided')")),
      ]
      made = { at: now, paths }
      return paths
    },
  }
}
