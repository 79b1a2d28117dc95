import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { ChevronLeft, ChevronRight, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { StaffEventEntry } from '../../../contract/culture/staff-events.ts'
import type { HolidayYear } from '../../../contract/staff/holidays.ts'
import { api } from '../../api/client.ts'
import { Loaded } from '../../kit/Loaded.tsx'
import { lunarText } from '../../kit/lunar.ts'
import { NewLink } from '../../kit/NewLink.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import '../culture.scss'
import { markOn } from '../day-marks.ts'
import { CloneDialog } from './CloneDialog.tsx'
import { EventLink } from './EventLink.tsx'

const route = getRouteApi('/desk/calendar')
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
/** A month holds no more than this in one district; the rest stands in the list. */
const mostPages = 6

/** A month with all that is on, planned or off, and what is missing or in each other's way. */
export function CalendarPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(search.month ?? '') ? (search.month ?? '') : dayjs().format('YYYY-MM')
  const first = dayjs(`${month}-01T00:00`)
  const from = first.subtract((first.day() + 6) % 7, 'day')
  const last = first.endOf('month')
  const weeks = Math.ceil((last.diff(from, 'day') + 1) / 7)
  const to = from.add(weeks * 7 - 1, 'day')
  const query = useQuery({
    queryKey: ['events', 'month', month],
    queryFn: () => eventsBetween(from, to),
  })
  const days = useQuery({ queryKey: ['holidays'], queryFn: () => api('GET /staff/holidays', {}) })
  const show = (shown: Dayjs) => void navigate({ to: '/calendar', search: { month: shown.format('YYYY-MM') } })
  return (
    <>
      <PageHead title='日历' actions={<NewLink to='/events/new'>新建活动</NewLink>} />
      <div className='month-bar'>
        <Button
          aria-label='上个月'
          icon={<ChevronLeft size={16} aria-hidden />}
          onClick={() => show(first.subtract(1, 'month'))}
        />
        <h2 aria-live='polite'>{first.format('YYYY年M月')}</h2>
        <Button aria-label='下个月' icon={<ChevronRight size={16} aria-hidden />} onClick={() => show(first.add(1, 'month'))} />
        <Button type='link' onClick={() => show(dayjs())}>
          这个月
        </Button>
      </div>
      <Warnings onShow={show} />
      <Loaded query={query}>
        {events => (
          <>
            <Clashes
              events={events.filter(event => dayjs(event.endsAt).isAfter(first) && dayjs(event.startsAt).isBefore(last))}
            />
            <Month first={first} from={from} weeks={weeks} events={events} years={days.data?.years ?? []} />
          </>
        )}
      </Loaded>
    </>
  )
}

async function eventsBetween(from: Dayjs, to: Dayjs): Promise<StaffEventEntry[]> {
  const items: StaffEventEntry[] = []
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const query = { from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD'), sort: 'soonest' as const, limit: 50 }
    const reply: { items: StaffEventEntry[]; nextCursor: string | null } = await api('GET /staff/events', {
      query: { ...query, ...(cursor ? { cursor } : {}) },
    })
    items.push(...reply.items)
    cursor = reply.nextCursor
    if (!cursor) break
  }
  return items
}

interface MonthProps {
  first: Dayjs
  from: Dayjs
  weeks: number
  events: StaffEventEntry[]
  years: HolidayYear[]
}

function Month({ first, from, weeks, events, years }: MonthProps) {
  const on = (day: Dayjs) =>
    events.filter(event => dayjs(event.startsAt).isBefore(day.add(1, 'day')) && dayjs(event.endsAt).isAfter(day))
  return (
    <table className='month'>
      <caption className='only-read'>{first.format('YYYY年M月')}的活动</caption>
      <thead>
        <tr>
          {weekdays.map(name => (
            <th key={name} scope='col'>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={from.add(week, 'week').format()}>
            {Array.from({ length: 7 }, (_, weekday) => from.add(week * 7 + weekday, 'day')).map(day => (
              <td
                key={day.format()}
                className={`${day.isSame(first, 'month') ? '' : 'is-other'} ${day.isSame(dayjs(), 'day') ? 'is-today' : ''}`}
              >
                <span className='month-day'>{day.date()}</span>
                <DayMark {...markOn(years, day.format('YYYY-MM-DD'))} lunar={lunarText(day.toDate())} />
                <ul>
                  {on(day).map(event => (
                    <li key={event.id} className={classOf(event)}>
                      <EventLink event={event} title={event.title}>
                        {event.clashes > 0 && '⚠ '}
                        {event.state === 'draft' && '草稿 '}
                        {dayjs(event.startsAt).isSame(day, 'day') && `${dayjs(event.startsAt).format('HH:mm')} `}
                        {event.title}
                        {event.cancelledReason !== null && '（已取消）'}
                      </EventLink>
                    </li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A holiday's own name says more than the moon's day. */
const DayMark = ({ name, isOff, lunar }: { name?: string; isOff?: boolean; lunar: string }) =>
  name ? (
    <span className={isOff ? 'month-lunar is-off-day' : 'month-lunar is-worked'}>{name}</span>
  ) : (
    <span className='month-lunar'>{lunar}</span>
  )

const classOf = (event: StaffEventEntry) =>
  [
    event.category === 'fair' ? 'is-fair' : '',
    event.state === 'draft' ? 'is-draft' : '',
    event.cancelledReason !== null ? 'is-off' : '',
  ].join(' ')

/** A month without a fair, with the last one to make another of. */
function Warnings({ onShow }: { onShow: (month: Dayjs) => void }) {
  const warnings = useQuery({ queryKey: ['events', 'warnings'], queryFn: () => api('GET /staff/calendar-warnings', {}) })
  const fairs = useQuery({
    queryKey: ['events', 'last-fair'],
    queryFn: () => api('GET /staff/events', { query: { category: 'fair', sort: 'latest', limit: 50 } }),
    enabled: warnings.data?.items.some(({ code }) => code === 'no-fair-next-month') ?? false,
  })
  const [copied, setCopied] = useState<string | null>(null)
  const navigate = useNavigate()
  return (
    <>
      {warnings.data?.items.map(({ code, month, message }) => {
        const before = fairs.data?.items.find(
          fair => fair.cancelledReason === null && dayjs(fair.startsAt).isBefore(`${month}-01T00:00`),
        )
        return (
          <div key={code} className='notice' role='status'>
            <TriangleAlert size={18} aria-hidden />
            <div>
              <strong>{message}</strong>
              <p className='notice-actions'>
                {code === 'no-holidays' && <Link to='/holidays'>去录入</Link>}
                {code === 'no-fair-next-month' && before && <Button onClick={() => setCopied(month)}>照上个月复制</Button>}{' '}
                {code === 'no-fair-next-month' && (
                  <Button type='link' onClick={() => onShow(dayjs(`${month}-01T00:00`))}>
                    看那个月
                  </Button>
                )}
              </p>
            </div>
            {code === 'no-fair-next-month' && copied === month && before && (
              <CloneDialog
                event={before}
                month={month}
                onMade={made => void navigate({ to: '/fairs/$id', params: { id: made.id } })}
                onClose={() => setCopied(null)}
              />
            )}
          </div>
        )
      })}
    </>
  )
}

function Clashes({ events }: { events: StaffEventEntry[] }) {
  const clashing = events.filter(event => event.clashes > 0)
  if (clashing.length === 0) return null
  return (
    <div className='notice' role='status'>
      <TriangleAlert size={18} aria-hidden />
      <div>
        <strong>这个月有 {clashing.length} 场撞期</strong>
        {clashing.map((event, index) => (
          <span key={event.id}>
            {index > 0 && '、'}
            <EventLink event={event}>
              {dayjs(event.startsAt).format('M月D日')} {event.title}
            </EventLink>
          </span>
        ))}
      </div>
    </div>
  )
}
