import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import type { Wall } from '../../../contract/home/wall.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { district } from '../../frame/district.ts'
import { Bars } from '../../kit/Bars.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { dayText, spanText } from '../../kit/times.ts'
import { Waiting } from '../../kit/Waiting.tsx'
import './numbers.scss'

const again = 30_000

const share = (value: number | null) => (value === null ? '—' : `${Math.round(value * 100)}%`)
const number = (value: number | null) => (value === null ? '—' : value.toLocaleString('zh-CN'))

/** Figures for a screen on a wall, large, renewed by themselves. Nobody is signed in on it, and nobody is named. */
export function WallPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['wall'],
    queryFn: () => api('GET /wall', {}),
    refetchInterval: again,
    refetchIntervalInBackground: true,
  })
  useEffect(() => {
    document.title = '一屏观'
  }, [])
  const time = useClock()
  return (
    <main className='wall'>
      <header>
        <h1>{district.name}</h1>
        <p>
          {dayText(time)} <b>{dayjs(time).format('HH:mm')}</b>
        </p>
      </header>
      {!data && !error && <Waiting />}
      {!data && error && <Failure error={asApiError(error)} onRetry={() => void refetch()} />}
      {data && (
        <>
          <FairBoard fair={data.fair} />
          <div className='wall-figures'>
            <Figure value={number(data.jobs.total)} name='个岗位在招' note={`${number(data.jobs.employers)} 家企业`} />
            <Figure value={number(data.events.today)} name='场活动就在今天' note={`到月底 ${number(data.events.month)} 场`} />
            <Figure value={share(data.service.responseRate)} name='咨询按时响应' note={`共 ${number(data.service.tickets)} 件`} />
            <Figure
              value={share(data.service.satisfaction)}
              name='满意度'
              note={`用时中位数 ${number(data.service.medianHours)} 小时`}
            />
            <Figure value={number(data.outcomes.offer)} name='人拿到意向' note='双方都确认' />
            <Figure value={number(data.outcomes.joined)} name='人已经入职' note='双方都确认' />
          </div>
          <footer>
            {error
              ? `断了连接，显示的是 ${dayjs(data.asOf).format('HH:mm')} 的数`
              : `${dayjs(data.asOf).format('HH:mm:ss')} 更新`}
            ，都由记录算出；少于 {data.smallest} 的不显示，避免认出个人
          </footer>
        </>
      )}
    </main>
  )
}

function FairBoard({ fair }: Pick<Wall, 'fair'>) {
  if (!fair) return <section className='wall-fair'>近期没有招聘会</section>
  return (
    <section className='wall-fair' aria-label='招聘会'>
      <div>
        <h2>{fair.title}</h2>
        <p>
          {spanText(fair.startsAt, fair.endsAt)} · {fair.venue}
        </p>
      </div>
      <p className='wall-days'>{fair.isOn ? '正在进行' : fair.daysLeft === 0 ? '就在今天' : `还有 ${fair.daysLeft} 天`}</p>
      <ul>
        <li>
          <b>{number(fair.employers)}</b> 家企业
        </li>
        <li>
          <b>{number(fair.jobs)}</b> 个岗位
        </li>
        <li>
          <b>
            {number(fair.registered)}
            {fair.capacity !== null && ` / ${number(fair.capacity)}`}
          </b>{' '}
          人报名
        </li>
        {(fair.isOn || fair.arrived > 0) && (
          <li>
            <b>{number(fair.arrived)}</b> 人到场
          </li>
        )}
      </ul>
      {fair.arrivals.length > 0 && (
        <Bars
          title='每半小时到场'
          unit='人'
          endsNow={fair.isOn}
          bars={fair.arrivals.map(({ startsAt, count }) => ({ label: dayjs(startsAt).format('HH:mm'), value: count }))}
        />
      )}
    </section>
  )
}

const Figure = ({ value, name, note }: { value: string; name: string; note: string }) => (
  <div>
    <b>{value}</b>
    {name}
    <span>{note}</span>
  </div>
)

function useClock(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
