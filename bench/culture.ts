import { dayLength, hour, startOfDay, toIso } from '../server/platform/clock.ts'
import { openWithServices } from './database.ts'

const perFile = 2000
const categories = ['music', 'market', 'contest', 'exhibition', 'talk', 'volunteer', 'social', 'festival', 'night']
const kinds = ['attraction', 'mall', 'street', 'museum', 'park', 'shared-space', 'metro']
const hours = { weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '09:00', closes: '21:00' }] }
const summary = '从木算盘到第一台收银机，看看爸妈那一代怎么买东西；半小时能看完，周末有志愿讲解。'

/** Puts events over two years around today, and places with hours and positions, into a new database file. */
export async function fillWithCulture(file: string, counts: { events: number; places: number }): Promise<void> {
  const { database, services } = await openWithServices(file)
  const take = async (kind: 'places' | 'events', entries: object[]) => {
    for (let at = 0; at < entries.length; at += perFile) {
      const part = entries.slice(at, at + perFile)
      const report = await services.imports.run(
        kind,
        { name: `${kind}.json`, bytes: Buffer.from(JSON.stringify(part)) },
        {},
        null,
      )
      if (report.accepted !== part.length) throw new Error(JSON.stringify(report.errors[0]))
    }
  }
  await take(
    'places',
    Array.from({ length: counts.places }, (_, i) => placeEntry(i)),
  )
  const today = startOfDay(Date.now())
  await take(
    'events',
    Array.from({ length: counts.events }, (_, i) => eventEntry(i, today, counts)),
  )
  await database.close()
}

const placeEntry = (i: number) => ({
  key: `place-${i}`,
  kind: kinds[i % kinds.length],
  name: `示例地点${i}`,
  summary,
  paragraphs: [summary],
  offers: ['Wi-Fi', '饮水'],
  address: `德化街${i}号`,
  coordinates: { latitude: 34.7 + (i % 50) / 500, longitude: 113.6 + Math.floor(i / 50) / 500 },
  openingHours: '每天 9:00–21:00',
  hours,
  status: 'operating',
  checked: '-2d',
  sample: true,
})

function eventEntry(i: number, today: number, counts: { events: number; places: number }) {
  const day = today + (Math.floor((i * 730) / counts.events) - 365) * dayLength
  const starts = day + (9 + (i % 12)) * hour
  return {
    key: `event-${i}`,
    category: categories[i % categories.length],
    title: `示例活动${i}`,
    summary,
    paragraphs: [summary, summary],
    tags: ['夜间', '室内'],
    starts: toIso(starts),
    ends: toIso(starts + 2 * hour),
    venue: `示例地点${i % counts.places}`,
    place: `place-${i % counts.places}`,
    organizer: '商圈办',
    capacity: i % 3 === 0 ? null : 200,
    sample: true,
  }
}
