import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useState } from 'react'
import type { BigDayDraft, StaffBigDay } from '../../../contract/home/big-days.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { linesOf } from '../../kit/LinesField.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { onceKey } from '../../kit/once.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { PhoneFrame } from '../../kit/PhoneFrame.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { followVersion, overVersion, VersionField } from '../../kit/VersionField.tsx'
import { BigDayFields } from './BigDayFields.tsx'
import { BigDaySwitch } from './BigDaySwitch.tsx'
import { DoorReports } from './DoorReports.tsx'
import { phaseNames } from './words.ts'
import '../../culture/culture.scss'
import './big-days.scss'

const route = getRouteApi('/desk/big-days/$id')
/** A door that somebody else reports is seen so soon. */
const renewed = 30_000

type Values = Partial<BigDayDraft> & { version?: number }

const labels = {
  name: '名称',
  headline: '首页大字',
  startsAt: '从什么时候',
  endsAt: '到什么时候',
  notices: '要紧的话',
  doors: '入口',
  spots: '厕所、饮水和医疗点',
}

export function BigDayPage() {
  const { id } = route.useParams()
  const query = useQuery({
    queryKey: ['big-day', id],
    queryFn: () => api('GET /staff/big-days/:id', { params: { id } }),
    refetchInterval: renewed,
  })
  return <Loaded query={query}>{day => <BigDay key={id} day={day} />}</Loaded>
}

export const NewBigDayPage = () => <BigDay day={null} />

/** The doors first, then what is written; beside it the rehearsal, as a phone shows it. */
function BigDay({ day }: { day: StaffBigDay | null }) {
  const { may } = useSession()
  const [form] = Form.useForm<Values>()
  const [key] = useState(onceKey)
  const cache = useQueryClient()
  const navigate = useNavigate()
  function took(saved: StaffBigDay) {
    cache.setQueryData(['big-day', saved.id], saved)
    void cache.invalidateQueries({ queryKey: ['big-days'] })
    followVersion(form, saved.version)
  }
  async function save() {
    const body = toDraft(form.getFieldsValue(true) as Values)
    if (day) return took(await api('PATCH /staff/big-days/:id', { params: { id: day.id }, body }, overVersion(form)))
    const made = await api('POST /staff/big-days', { body }, { idempotencyKey: key })
    took(made)
    void navigate({ to: '/big-days/$id', params: { id: made.id }, replace: true })
  }
  const phase = day && phaseNames[day.phase]
  return (
    <>
      <PageHead
        title={day?.name ?? '新建大活动'}
        beside={phase && <StateTag tone={phase.tone}>{phase.text}</StateTag>}
        actions={day && may('run-big-days') && <BigDaySwitch day={day} onDone={took} />}
      />
      {day && day.phase !== 'over' && <DoorReports day={day} onDone={took} />}
      {may('run-big-days') && (
        <div className='editor'>
          <Panel className='editor-main' title='写好的内容'>
            <RecordForm<Values>
              name={`big-day:${day?.id ?? 'new'}`}
              form={form}
              initial={day ? toValues(day) : { notices: [], doors: [], spots: [] }}
              labels={labels}
              act={day?.phase === 'on' ? '保存，大家马上看到' : '保存'}
              onSave={save}
              onTakeCurrent={current => form.setFieldValue('version', (current as StaffBigDay).version)}
              readCurrent={toValues}
            >
              <VersionField />
              <BigDayFields />
            </RecordForm>
          </Panel>
          {day?.rehearsal && <Rehearsal key={`${day.version}${day.updatedAt}`} path={day.rehearsal} />}
        </div>
      )}
    </>
  )
}

const Rehearsal = ({ path }: { path: string }) => (
  <aside className='preview' aria-label='演练'>
    <PhoneFrame title='演练' path={path} />
    <p className='caption'>
      演练不打扰任何人：<a href={`/#${path}`}>拿着这个链接</a>的人才看得到，首页不变。
    </p>
  </aside>
)

const toValues = ({ name, headline, startsAt, endsAt, notices, doors, spots, version }: StaffBigDay): Values => ({
  name,
  headline,
  startsAt,
  endsAt,
  notices,
  doors: doors.map(({ id, name, eventId, gate, flow }) => ({ id, name, eventId, gate, flow })),
  spots,
  version,
})

const toDraft = ({
  name = '',
  headline = '',
  startsAt = '',
  endsAt = '',
  notices,
  doors = [],
  spots = [],
}: Values): BigDayDraft => ({
  name,
  headline,
  startsAt,
  endsAt,
  notices: linesOf(notices),
  doors: doors.map(door => ({ ...door, eventId: door.eventId ?? null, gate: door.gate ?? null, flow: door.flow ?? null })),
  spots: spots.map(spot => ({ ...spot, placeId: spot.placeId ?? null, name: spot.name ?? '', text: spot.text ?? '' })),
})
