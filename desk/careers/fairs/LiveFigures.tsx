import type { FairLive } from '../../../contract/careers/fairs.ts'
import { Panel } from '../../kit/Panel.tsx'

const fiveMinutes = 5 * 60_000
const nearlyFull = 0.9

/** The four figures one looks at first. */
export function LiveFigures({ live }: { live: FairLive }) {
  const { stats, checkedIn, inside, hallLimit, devices } = live
  const share = stats.registered > 0 ? checkedIn / stats.registered : 0
  const since = Date.parse(live.asOf) - fiveMinutes
  const recent = live.perFiveMinutes.filter(slot => Date.parse(slot.startsAt) > since).reduce((sum, slot) => sum + slot.count, 0)
  const offline = devices.filter(device => !device.isOnline)
  const unsent = devices.reduce((sum, device) => sum + device.unsent, 0)
  const fullness = hallLimit === null ? 0 : inside / hallLimit
  return (
    <div className='live-figures'>
      <Panel className='figure'>
        <p className='caption'>已签到 / 报名</p>
        <p className='figure-value'>
          {checkedIn} <small>/ {stats.registered}</small>
        </p>
        <progress className='live-progress' aria-label='签到的比例' value={share} max={1} />
      </Panel>
      <Panel className='figure'>
        <p className='caption'>这 5 分钟</p>
        <p className='figure-value'>{recent}</p>
        <p className='caption'>人入场</p>
      </Panel>
      <Panel className={`figure ${fullness >= 1 ? 'is-full' : ''}`}>
        <p className='caption'>场内 / 上限</p>
        <p className='figure-value'>
          {inside} <small>/ {hallLimit ?? '不限'}</small>
        </p>
        <p className={fullness >= nearlyFull ? 'live-warning' : 'caption'}>
          {hallLimit === null
            ? '没有设上限'
            : fullness >= 1
              ? '满了：出一位再进一位'
              : `${Math.round(fullness * 100)}%，还能进 ${hallLimit - inside} 人`}
        </p>
      </Panel>
      <Panel className='figure'>
        <p className='caption'>验码设备</p>
        <p className='figure-value'>
          {devices.length} {offline.length > 0 && <small className='live-warning'>{offline.length} 台离线</small>}
        </p>
        <p className='caption'>{unsent > 0 ? `共 ${unsent} 条待传，联网后会补上` : '没有待传的验码'}</p>
      </Panel>
    </div>
  )
}
