import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { api } from '../../api/client.ts'
import { Loaded } from '../../kit/Loaded.tsx'

/** By which hours and days off the time of cases is counted. */
export function ClockDrawer({ onClose }: { onClose: () => void }) {
  const query = useQuery({ queryKey: ['holidays'], queryFn: () => api('GET /staff/holidays', {}), staleTime: Infinity })
  return (
    <Drawer open size={420} title='怎么计时' onClose={onClose}>
      <Loaded query={query}>
        {({ hours, years }) => (
          <>
            <p>只算工作时间：工作日 {hours.map(({ from, to }) => `${from}–${to}`).join('、')}。等提问人补充的时候不计时。</p>
            {years.map(({ year, holidays, workdays, source }) => (
              <section key={year}>
                <h3>{year} 年放假</h3>
                <ul className='clock-days'>
                  {holidays.map(({ name, from, to }) => (
                    <li key={from}>
                      {name}：{from === to ? from : `${from} 至 ${to}`}
                    </li>
                  ))}
                </ul>
                <p>周末上班：{workdays.join('、') || '没有'}</p>
                <p className='caption'>依据：{source.url ? <a href={source.url}>{source.name}</a> : source.name}</p>
              </section>
            ))}
            <p className='caption'>没有录入的年份，按周一到周五算。</p>
          </>
        )}
      </Loaded>
    </Drawer>
  )
}
