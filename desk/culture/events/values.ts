import { categoryLabels } from '../../../contract/culture/labels.ts'
import type { EventDraft, StaffEvent } from '../../../contract/culture/staff-events.ts'
import { linesOf } from '../../kit/LinesField.tsx'
import { type PositionTyped, positionIn } from '../PositionFields.tsx'
import { publicNames } from '../words.ts'

type Question = NonNullable<EventDraft['questions']>[number]

/** What stands in the fields: names as the API's, some of it not yet filled in. */
export interface EventValues extends Omit<Partial<EventDraft>, 'coordinates' | 'gate' | 'questions'> {
  coordinates?: PositionTyped
  gate?: { minAge?: number | null; maxAge?: number | null; qualification?: string | null; reason?: string } | null
  questions?: Partial<Question>[]
  version?: number
}

export const eventLabels: Record<string, string> = {
  category: '类别',
  title: '活动名',
  series: '系列',
  summary: '一句话',
  paragraphs: '介绍',
  startsAt: '开始',
  endsAt: '结束',
  doorsOpenAt: '入场',
  venue: '场地',
  placeId: '地点库里的地点',
  address: '地址',
  coordinates: '位置',
  metro: '地铁',
  capacity: '名额',
  waitlistCapacity: '候补名额',
  registrationOpensAt: '报名开始',
  registrationClosesAt: '报名截止',
  gate: '参加条件',
  questions: '报名时要问的',
  organizer: '主办',
  coHosts: '联合主办',
  contact: '联系方式',
  checkInDesk: '签到处',
  priceText: '费用',
  tags: '标签',
  bring: '要带什么',
  checks: '发布前的检查',
}

/** Beside what one writes, what becomes of it. */
export const eventHistoryLabels = { ...eventLabels, state: '状态', publishAt: '定时', cancelledReason: '取消的理由' }

/** An entry of the trail as the fields name it; questions by what they ask. */
export const toHistory = (event: StaffEvent) => ({
  ...event,
  ...(event.seats ? { ...toValues(event), questions: event.questions.map(question => question.label) } : {}),
})

export const questionKindNames = { choice: '选一个', text: '写一句', size: '衣服尺码' }

/** What the words of the API are called. */
export const eventNames = { ...categoryLabels, ...publicNames, ...questionKindNames }

export const newEvent: EventValues = { priceText: '免费', waitlistCapacity: 200, capacity: null, gate: null, checks: {} }

export const toValues = (event: StaffEvent): EventValues => ({
  ...(Object.fromEntries(
    Object.keys(eventLabels).map(name => [name, event[name as keyof StaffEvent]]),
  ) as unknown as EventValues),
  version: event.version,
  capacity: event.seats.capacity,
  registrationOpensAt: event.registration.opensAt,
  // Nobody set what merely follows from the end of the event.
  registrationClosesAt: event.registration.closesAt === event.endsAt ? null : event.registration.closesAt,
})

const textOrNull = (text: string | null | undefined) => text?.trim() || null

/** What is sent; null while what an event cannot be without is missing. */
export function toDraft(values: EventValues): EventDraft | null {
  const { category, title, startsAt, endsAt, venue, organizer } = values
  if (!category || !title?.trim() || !startsAt || !endsAt || !venue?.trim() || !organizer?.trim()) return null
  const { gate, checks = {} } = values
  return {
    category,
    title,
    startsAt,
    endsAt,
    venue,
    organizer,
    summary: values.summary ?? '',
    paragraphs: linesOf(values.paragraphs),
    bring: values.bring ?? [],
    tags: values.tags ?? [],
    coHosts: values.coHosts ?? [],
    series: textOrNull(values.series),
    doorsOpenAt: values.doorsOpenAt ?? null,
    placeId: values.placeId ?? null,
    address: textOrNull(values.address),
    coordinates: positionIn(values.coordinates),
    metro: textOrNull(values.metro),
    contact: textOrNull(values.contact),
    checkInDesk: textOrNull(values.checkInDesk),
    priceText: values.priceText ?? '',
    capacity: values.capacity ?? null,
    waitlistCapacity: values.waitlistCapacity ?? 0,
    registrationOpensAt: values.registrationOpensAt ?? null,
    registrationClosesAt: values.registrationClosesAt ?? null,
    gate: gate
      ? {
          minAge: gate.minAge ?? null,
          maxAge: gate.maxAge ?? null,
          qualification: textOrNull(gate.qualification),
          reason: gate.reason ?? '',
        }
      : null,
    questions: (values.questions ?? []).map(question => ({
      id: question.id ?? '',
      kind: question.kind ?? 'text',
      label: question.label ?? '',
      purpose: textOrNull(question.purpose),
      options: question.kind === 'text' ? [] : (question.options ?? []),
      required: question.required ?? false,
    })),
    checks: Object.fromEntries(Object.entries(checks).filter(([, text]) => text?.trim())),
  }
}
