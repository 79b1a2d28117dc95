import { Button, Input } from 'antd'
import { useState } from 'react'
import type { DoorState, StaffBigDay } from '../../../contract/home/big-days.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { momentText } from '../../kit/times.ts'
import { doorStateNames } from './words.ts'

type Door = StaffBigDay['doors'][number]
const states = Object.keys(doorStateNames) as DoorState[]

interface DoorReportsProps {
  day: StaffBigDay
  onDone: (day: StaffBigDay) => void
}

/** Each door with the three words for it: one tap says it to everybody. */
export function DoorReports({ day, onDone }: DoorReportsProps) {
  const { act, isBusy, failure } = useActing()
  const report = (door: string, state: DoorState, note: string) =>
    act(async () =>
      onDone(await api('PUT /staff/big-days/:id/doors/:door', { params: { id: day.id, door }, body: { state, note } })),
    )
  return (
    <Panel
      title='入口现在怎么样'
      aside={day.phase === 'on' ? '点一下，大家马上看到' : '还没开始：只有演练链接看得到，打开时清空'}
    >
      {failure && <Failure error={failure} />}
      {day.doors.length === 0 && <Empty title='还没有入口'>在下面写上入口，现场就能一点就报。</Empty>}
      <ul className='door-reports'>
        {day.doors.map(door => (
          <DoorReport key={door.id} door={door} isBusy={isBusy} onReport={(state, note) => report(door.id, state, note)} />
        ))}
      </ul>
    </Panel>
  )
}

interface DoorReportProps {
  door: Door
  isBusy: boolean
  onReport: (state: DoorState, note: string) => Promise<boolean>
}

function DoorReport({ door, isBusy, onReport }: DoorReportProps) {
  const [note, setNote] = useState('')
  return (
    <li>
      <div>
        <strong>{door.name}</strong>
        <span className='caption' role='status'>
          {saidOf(door)}
        </span>
      </div>
      <fieldset aria-label={`${door.name}现在`}>
        {states.map(state => (
          <Button
            key={state}
            size='large'
            type={door.state === state && !door.isStale ? 'primary' : 'default'}
            aria-pressed={door.state === state && !door.isStale}
            disabled={isBusy}
            onClick={async () => (await onReport(state, note)) && setNote('')}
          >
            {doorStateNames[state]}
          </Button>
        ))}
      </fieldset>
      <Input
        value={note}
        onChange={event => setNote(event.target.value)}
        maxLength={40}
        aria-label={`${door.name}附一句`}
        placeholder='附一句再点（选填），如：建议走南门'
      />
    </li>
  )
}

function saidOf({ state, by, at, note, isStale, admitted }: Door): string {
  const counted = admitted === null ? '' : `近 10 分钟验码进 ${admitted} 人`
  if (state === null || at === null) return ['还没有人报', counted].filter(Boolean).join('，')
  const who = by === 'staff' ? '值班员报' : '按验码数'
  return [
    `${doorStateNames[state]}${note && `：${note}`}`,
    `${momentText(at)} ${who}`,
    isStale ? '超过 30 分钟，请再报一次' : '',
    counted,
  ]
    .filter(Boolean)
    .join('，')
}
