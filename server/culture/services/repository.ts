import type { OpeningHours } from '../../../contract/culture/places.ts'
import {
  type AskedService,
  type ServiceEntry,
  type ServiceKind,
  type ServiceList,
  type ServicePoint,
  type Services,
  type StaffServices,
  serviceList,
} from '../../../contract/culture/services.ts'
import type { Source } from '../../../contract/platform/scalars.ts'
import { type Clock, dayLength, dayOf, minute } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { ownText } from '../../platform/district.ts'
import type { Staff } from '../../platform/http/call.ts'
import { fromJsonOrNull } from '../../platform/json.ts'
import { type FieldError, listMismatch } from '../../platform/problem.ts'
import type { SavedTexts } from '../../staff/saved-texts.ts'
import { requireNearby } from '../nearby.ts'
import { openingAt } from '../places/opening.ts'
import { coordinatesOf, type PlaceRow } from '../places/rows.ts'
import { askedServiceIn, type ServiceWords } from './asked.ts'

const name = 'services'
/** After so long somebody has to look again. */
const checkedFor = 90 * dayLength
const mostPlaces = 1000

/** Places that are themselves what one looks for. */
const kindsOfPlaces: Partial<Record<PlaceRow['kind'], ServiceKind>> = {
  metro: 'metro',
  'service-station': 'station',
  'party-service-centre': 'station',
  'government-hall': 'window',
}

const listOf = (content: string | null): ServiceList =>
  serviceList.parse(JSON.parse(content ?? ownText('services.json') ?? '{"items":[]}'))

/** Where one finds what one needs on the way: a list that staff keep, and the places that are such a thing. */
export function serviceRepository(db: Database, texts: SavedTexts, clock: Clock, words: ServiceWords) {
  let made: { key: string; services: Promise<Services> } | null = null

  /** The desk knows places by their id, whatever the file calls them. */
  async function withIds({ items }: ServiceList): Promise<ServiceList> {
    const places = await db.all<Row<'places', 'id' | 'slug'>>('SELECT id, slug FROM places')
    const ids = new Map(places.map(({ id, slug }) => [slug, id]))
    return { items: items.map(item => ({ ...item, place: item.place && (ids.get(item.place) ?? item.place) })) }
  }

  async function find(): Promise<StaffServices> {
    const { content, ...version } = await texts.find(name)
    const list = await withIds(listOf(content))
    const before = dayOf(clock() - checkedFor)
    return {
      ...list,
      ...version,
      stale: list.items.filter(({ checkedOn }) => checkedOn === null || checkedOn < before).map(({ id }) => id),
    }
  }

  const openPlaces = () =>
    db.all<PlaceRow>(
      `SELECT * FROM places WHERE state = 'published' AND status = 'operating' ORDER BY name, id LIMIT ${mostPlaces}`,
    )

  async function read(now: number): Promise<Services> {
    const places = await openPlaces()
    const { items } = listOf((await texts.find(name)).content)
    const byRef = new Map(places.flatMap(place => [[place.slug, place] as const, [place.id, place] as const]))
    const own = places.flatMap(place => {
      const kind = kindsOfPlaces[place.kind]
      return kind ? [pointOfPlace(place, kind, now)] : []
    })
    const starts = places
      .toSorted((a, b) => Number(b.kind === 'metro') - Number(a.kind === 'metro'))
      .flatMap(place => {
        const coordinates = coordinatesOf(place)
        return coordinates ? [{ id: place.id, name: place.name, coordinates }] : []
      })
    return { items: [...items.map(entry => pointOf(entry, byRef.get(entry.place ?? ''), now)), ...own], starts }
  }

  /** All of them, read once a minute and after each saving. */
  async function all(): Promise<Services> {
    const key = `${await texts.revision()} ${Math.floor(clock() / minute)}`
    if (made?.key !== key) {
      const mine = { key, services: read(clock()) }
      mine.services.catch(() => {
        if (made === mine) made = null
      })
      made = mine
    }
    return made.services
  }

  return {
    all,

    /** What somebody looks for by these words; null where nothing of the sort is. */
    asked: (text: string) => askedServiceIn(text, words),

    /** The same with where it is. */
    async found(text: string): Promise<(AskedService & { items: ServicePoint[] }) | null> {
      const asked = askedServiceIn(text, words)
      return asked && { ...asked, items: (await all()).items.filter(({ kind }) => kind === asked.kind) }
    },

    find,

    async save(list: ServiceList, reason: string, staff: Staff, ifMatch: number | null): Promise<StaffServices> {
      const places = await openPlaces()
      mustStand(list, new Set(places.flatMap(({ id, slug }) => [id, slug])))
      for (const [i, { coordinates }] of list.items.entries())
        if (coordinates) requireNearby(coordinates, `items.${i}.coordinates`)
      await texts.save(name, JSON.stringify(list), reason, staff, ifMatch)
      return find()
    },

    versions: () => texts.versions(name),
    version: async (version: number): Promise<ServiceList> =>
      withIds(listOf(version === 0 ? null : await texts.content(name, version))),
  }
}
export type ServiceRepository = ReturnType<typeof serviceRepository>

function pointOf(entry: ServiceEntry, place: PlaceRow | undefined, now: number): ServicePoint {
  const { place: _, hours, ...own } = entry
  const known = hours ?? (place ? fromJsonOrNull<OpeningHours>(place.hours) : null)
  return {
    ...own,
    place: place ? { id: place.id, name: place.name } : null,
    address: own.address ?? place?.address ?? null,
    coordinates: own.coordinates ?? (place ? coordinatesOf(place) : null),
    opening: known && openingAt(known, now),
    openingHours: own.openingHours ?? place?.opening_hours ?? null,
  }
}

function pointOfPlace(place: PlaceRow, kind: ServiceKind, now: number): ServicePoint {
  const hours = fromJsonOrNull<OpeningHours>(place.hours)
  return {
    id: place.id,
    kind,
    name: place.name,
    place: { id: place.id, name: place.name },
    where: null,
    address: place.address,
    coordinates: coordinatesOf(place),
    opening: hours && openingAt(hours, now),
    openingHours: place.opening_hours,
    source: fromJsonOrNull<Source>(place.source)?.name ?? '地点页',
    checkedOn: place.checked_at,
    sample: place.sample === 1,
  }
}

function mustStand({ items }: ServiceList, places: ReadonlySet<string>): void {
  const errors = items.flatMap(({ id, name, place }, i): FieldError[] => [
    ...(items.findIndex(other => other.id === id) < i
      ? [{ path: `list.items.${i}.id`, message: `编号“${id}”前面已经用过` }]
      : []),
    ...(place !== null && !places.has(place)
      ? [{ path: `list.items.${i}.place`, message: `“${name}”所在的地点没有公开或没有在运营，请换一个，或直接写地址` }]
      : []),
  ])
  if (errors.length > 0) throw listMismatch(errors)
}
