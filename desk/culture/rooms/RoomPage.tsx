import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { roomLabels } from '../../../contract/culture/labels.ts'
import type { RoomDraft, StaffRoom, StaffRoomWithBookings } from '../../../contract/culture/staff-rooms.ts'
import { api } from '../../api/client.ts'
import { Loaded } from '../../kit/Loaded.tsx'
import { onceKey } from '../../kit/once.ts'
import { optionsOf } from '../../kit/options.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { overVersion, VersionField } from '../../kit/VersionField.tsx'
import { DaysOffField } from '../DaysOffField.tsx'
import { HoursField } from '../HoursField.tsx'
import { PlaceSelect } from '../PlaceSelect.tsx'
import { Bookings } from './Bookings.tsx'

const route = getRouteApi('/desk/rooms/$id')

type RoomValues = Partial<RoomDraft> & { version?: number }

const labels: Record<string, string> = {
  placeId: '在哪个地点',
  kind: '类别',
  name: '房间名',
  summary: '一句话',
  seats: '同一时段可约',
  people: '坐得下',
  equipment: '设备',
  slotMinutes: '一个时段',
  hours: '每周开放时间',
  blackouts: '停用的日子',
}

const newRoom: RoomValues = {
  slotMinutes: 60,
  seats: 1,
  hours: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' }],
  blackouts: [],
}

export function RoomPage() {
  const { id } = route.useParams()
  const query = useQuery({ queryKey: ['room', id], queryFn: () => api('GET /staff/rooms/:id', { params: { id } }) })
  return <Loaded query={query}>{room => <RoomEditor key={id} room={room} />}</Loaded>
}

export const NewRoomPage = () => <RoomEditor room={null} />

/** A room with its bookings and the template that its slots are cut from. */
function RoomEditor({ room }: { room: StaffRoomWithBookings | null }) {
  const [form] = Form.useForm<RoomValues>()
  const [key] = useState(onceKey)
  const cache = useQueryClient()
  const navigate = useNavigate()

  async function save() {
    const {
      version: _,
      placeId = '',
      kind,
      name = '',
      slotMinutes = 60,
      hours = [],
      ...rest
    } = form.getFieldsValue(true) as RoomValues
    if (!kind) return
    const fields = { kind, name, slotMinutes, hours, ...rest, summary: rest.summary ?? '', people: rest.people ?? null }
    const saved = room
      ? await api('PATCH /staff/rooms/:id', { params: { id: room.id }, body: fields }, overVersion(form))
      : await api('POST /staff/rooms', { body: { ...fields, placeId } }, { idempotencyKey: key })
    cache.setQueryData(['room', saved.id], saved)
    void cache.invalidateQueries({ queryKey: ['rooms'] })
    form.setFieldValue('version', saved.version)
    if (!room) void navigate({ to: '/rooms/$id', params: { id: saved.id }, replace: true })
  }
  return (
    <>
      <PageHead title={room?.name ?? '新建房间'} beside={room?.placeName} />
      <div className='columns'>
        {room && <Bookings room={room} />}
        <Panel title='房间和时段' aside={room && '改了马上生效，约好的都保留'}>
          <RecordForm<RoomValues>
            name={`room:${room?.id ?? 'new'}`}
            form={form}
            initial={room ? valuesOf(room) : newRoom}
            labels={labels}
            act={room ? '保存' : '新建，小程序里就能约'}
            onSave={save}
            onTakeCurrent={current => form.setFieldValue('version', (current as StaffRoom).version)}
          >
            <VersionField />
            {!room && (
              <Form.Item name='placeId' label='在哪个地点' rules={[{ required: true, message: '请选地点' }]}>
                <PlaceSelect />
              </Form.Item>
            )}
            <Form.Item name='kind' label='类别' rules={[{ required: true, message: '请选类别' }]}>
              <Select aria-label='类别' options={optionsOf(roomLabels)} style={{ width: 160 }} placeholder='选一类' />
            </Form.Item>
            <Form.Item name='name' label='房间名' rules={[{ required: true, whitespace: true, message: '请填房间名' }]}>
              <Input maxLength={30} />
            </Form.Item>
            <Form.Item name='summary' label='一句话'>
              <Input maxLength={200} />
            </Form.Item>
            <div className='field-pair'>
              <Form.Item name='slotMinutes' label='一个时段' rules={[{ required: true, message: '请填分钟数' }]}>
                <InputNumber min={15} max={480} precision={0} suffix='分钟' style={{ width: 120 }} />
              </Form.Item>
              <Form.Item name='seats' label='同一时段可约'>
                <InputNumber min={1} max={500} precision={0} suffix='个' style={{ width: 120 }} />
              </Form.Item>
              <Form.Item name='people' label='坐得下'>
                <InputNumber min={1} max={500} precision={0} suffix='人' style={{ width: 120 }} />
              </Form.Item>
            </div>
            <Form.Item name='equipment' label='设备' extra='打一样按一次回车'>
              <Select mode='tags' open={false} suffixIcon={null} maxCount={12} />
            </Form.Item>
            <HoursField name='hours' label='每周开放时间' />
            <DaysOffField name='blackouts' label='停用的日子' reason='reason' />
          </RecordForm>
        </Panel>
      </div>
    </>
  )
}

const valuesOf = ({
  kind,
  name,
  summary,
  seats,
  people,
  equipment,
  slotMinutes,
  hours,
  blackouts,
  version,
}: StaffRoom): RoomValues => ({
  kind,
  name,
  summary,
  seats,
  people,
  equipment,
  slotMinutes,
  hours,
  blackouts,
  version,
})
