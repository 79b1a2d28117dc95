import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { Megaphone, ScanLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FairLive } from '../../../contract/careers/fairs.ts'
import { useSession } from '../../frame/session.tsx'
import { Bars } from '../../kit/Bars.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { StateTag, type Tone } from '../../kit/StateTag.tsx'
import { Waiting } from '../../kit/Waiting.tsx'
import { FairParts } from './FairFrame.tsx'
import { LinesPanel } from './LinesPanel.tsx'
import { LiveFigures } from './LiveFigures.tsx'
import { useLive } from './live-stream.ts'
import { NoticeDialog } from './NoticeDialog.tsx'
import './fairs.scss'

const verdicts: Record<string, { word: string; tone: Tone }> = {
  admitted: { word: '已入场', tone: 'good' },
  'already-used': { word: '已用过', tone: 'waiting' },
  'wrong-event': { word: '别的场次', tone: 'bad' },
  cancelled: { word: '已取消', tone: 'bad' },
  expired: { word: '过期', tone: 'bad' },
  invalid: { word: '认不出', tone: 'bad' },
}

/** Older than this, a board is not of now. */
const stale = 8

/** The day of a fair, as it happens. */
export function LivePage() {
  const { id } = useParams({ from: '/desk/fairs/$id/live' })
  const { may } = useSession()
  const { live, heardAt, error } = useLive(id)
  const [isTelling, setTelling] = useState(false)
  return (
    <>
      <PageHead
        title={live?.title ?? '现场看板'}
        beside={live && <Age live={live} heardAt={heardAt} />}
        actions={
          <>
            {live && may('publish-events') && (
              <Button icon={<Megaphone size={16} aria-hidden />} onClick={() => setTelling(true)}>
                发通知
              </Button>
            )}
            <Link to='/fairs/$id/door' params={{ id }}>
              <Button tabIndex={-1}>门口：找人、名单</Button>
            </Link>
            <Button type='primary' href='/#/packages/staff/scan' icon={<ScanLine size={16} aria-hidden />}>
              开始验码
            </Button>
          </>
        }
      />
      {may('edit-events') && <FairParts id={id} />}
      {error && (error.code === 'not-found' ? <NotOnShow id={id} /> : <Failure error={error} />)}
      {!live && !error && <Waiting what='正在打开看板' />}
      {live && <Board fairId={id} live={live} />}
      {live && isTelling && <NoticeDialog fairId={id} stats={live.stats} onClose={() => setTelling(false)} />}
    </>
  )
}

const NotOnShow = ({ id }: { id: string }) => (
  <Empty
    title='这一场还没发布'
    action={
      <Link to='/fairs/$id' params={{ id }}>
        看还差什么
      </Link>
    }
  >
    发布以后才有人报名、入场，看板才有内容。
  </Empty>
)

/** How old the figures are, counted by this computer from when they came. */
function Age({ live, heardAt }: { live: FairLive; heardAt: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const age = Math.max(0, Math.round((now - heardAt) / 1000))
  const isOn = now >= Date.parse(live.startsAt) && now < Date.parse(live.endsAt)
  return (
    <>
      {isOn && <StateTag tone='good'>{`进行中 · ${dayjs(now).format('HH:mm')}`}</StateTag>}{' '}
      <span className={age > stale ? 'live-stale' : ''}>{age > stale ? `断了 ${age} 秒，正在重连` : `数据 ${age} 秒前`}</span>
    </>
  )
}

function Board({ fairId, live }: { fairId: string; live: FairLive }) {
  const bars = live.perFiveMinutes.slice(-24).map(slot => ({ label: dayjs(slot.startsAt).format('HH:mm'), value: slot.count }))
  const wanted = live.interest.filter(one => one.applications + one.favorites > 0)
  const gates = live.gates.map(({ gate, count }) => `${gate ?? '没写口名'} ${count}`).join(' · ')
  return (
    <>
      <LiveFigures live={live} />
      <div className='columns fair-columns'>
        <div>
          <Panel title='每 5 分钟签到' aside={gates}>
            {bars.length > 0 ? (
              <Bars title='每 5 分钟签到' bars={bars} unit='人' endsNow />
            ) : (
              <Empty title='还没有人入场'>第一个码验过，这里就有数。</Empty>
            )}
          </Panel>
          <LinesPanel fairId={fairId} lines={live.lines} />
          <Panel title='展位热度' aside='投递和收藏，只计这一场'>
            {wanted.length === 0 && <p className='caption'>还没有人在这一场投递或收藏。</p>}
            <table className='live-table'>
              <caption className='only-read'>展位热度</caption>
              <tbody>
                {wanted.map(one => (
                  <tr key={one.booth}>
                    <th scope='row'>{one.booth}</th>
                    <td>{one.employer}</td>
                    <td className='number'>投递 {one.applications}</td>
                    <td className='number'>收藏 {one.favorites}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
        </div>
        <div className='fair-aside'>
          <Panel title='刚刚验码'>
            {live.latest.length === 0 && <p className='caption'>还没有验过码。</p>}
            <table className='live-table'>
              <caption className='only-read'>刚刚验码</caption>
              <tbody>
                {live.latest.map((one, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may be told at the same moment
                  <tr key={`${one.at} ${index}`}>
                    <td className='number'>{dayjs(one.at).format('HH:mm:ss')}</td>
                    <td>{one.holder ?? '—'}</td>
                    <td>
                      <StateTag tone={verdicts[one.verdict]?.tone ?? 'plain'}>{verdicts[one.verdict]?.word ?? '未知'}</StateTag>
                    </td>
                    <td>{one.gate ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
          <Panel title='验码设备'>
            {live.devices.length === 0 && <p className='caption'>还没有设备报到。打开验码页、选这一场，就会出现在这里。</p>}
            <table className='live-table'>
              <caption className='only-read'>验码设备</caption>
              <tbody>
                {live.devices.map(device => (
                  <tr key={device.deviceId}>
                    <th scope='row'>{device.gate ?? device.deviceId}</th>
                    <td>
                      <StateTag tone={device.isOnline ? 'good' : 'bad'}>{device.isOnline ? '在线' : '离线'}</StateTag>
                    </td>
                    <td className='number'>{device.scans} 次</td>
                    <td className='number'>
                      {device.unsent > 0 ? `${device.unsent} 条待传` : dayjs(device.lastScanAt).format('HH:mm')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
        </div>
      </div>
    </>
  )
}
