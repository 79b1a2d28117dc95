import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { Plus, Trash2 } from 'lucide-react'
import { api } from '../../api/client.ts'
import { PlaceSelect } from '../../culture/PlaceSelect.tsx'
import { district } from '../../frame/district.ts'
import { LinesField } from '../../kit/LinesField.tsx'
import { MomentField } from '../../kit/MomentField.tsx'
import { optionsOf } from '../../kit/options.ts'
import { today } from '../../kit/times.ts'
import { spotKindNames } from './words.ts'

const required = (message: string) => [{ required: true, whitespace: true, message }]
const kinds = optionsOf(spotKindNames)

/** What is written of a big day. */
export const BigDayFields = () => (
  <>
    <Form.Item name='name' label='名称' rules={required('请写名称')}>
      <Input maxLength={20} placeholder='如 跨年夜' />
    </Form.Item>
    <Form.Item name='headline' label='首页大字' rules={required('请写首页大字')}>
      <Input maxLength={20} placeholder='如 今晚人很多，慢一点走' />
    </Form.Item>
    <div className='field-pair'>
      <Form.Item name='startsAt' label='从什么时候' rules={[{ required: true, message: '请选开始时间' }]}>
        <MomentField />
      </Form.Item>
      <Form.Item name='endsAt' label='到什么时候' rules={[{ required: true, message: '请选结束时间' }]} extra='到点自己结束'>
        <MomentField />
      </Form.Item>
    </div>
    <Form.Item name='notices' label='要紧的话' extra='一行一句，最多 5 句，排在最上面'>
      <LinesField placeholder={`如 ${district.examples.exit}只出不进，请走旁边的口`} />
    </Form.Item>
    <DoorFields />
    <SpotFields />
  </>
)

function DoorFields() {
  const events = useQuery({
    queryKey: ['events', 'for-doors'],
    queryFn: () =>
      api('GET /staff/events', {
        query: { state: 'published', sort: 'soonest', limit: 50, from: today() },
      }),
  })
  const options = (events.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))
  return (
    <Form.List name='doors'>
      {(fields, { add, remove }) => (
        <fieldset className='hours'>
          <legend>入口</legend>
          {fields.map(({ key, name: index }) => (
            <div key={key} className='field-pair'>
              <Form.Item name={[index, 'name']} label='叫什么' rules={required('请写入口名')}>
                <Input maxLength={20} placeholder='如 北入口 · 太康路' style={{ width: 200 }} />
              </Form.Item>
              <Form.Item name={[index, 'eventId']} label='验哪一场的码（选填）'>
                <Select options={options} allowClear aria-label='验哪一场的码' style={{ width: 200 }} placeholder='不验码' />
              </Form.Item>
              <Form.Item name={[index, 'gate']} label='只算这个闸口（选填）'>
                <Input maxLength={20} style={{ width: 120 }} />
              </Form.Item>
              <Form.Item name={[index, 'flow']} label='10 分钟进多少人不挤（选填）'>
                <InputNumber min={1} precision={0} suffix='人' style={{ width: 120 }} />
              </Form.Item>
              <Drop what={`第 ${index + 1} 个入口`} onDrop={() => remove(index)} />
            </div>
          ))}
          <Button icon={<Plus size={16} aria-hidden />} onClick={() => add({})}>
            加入口
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

const SpotFields = () => (
  <Form.List name='spots'>
    {(fields, { add, remove }) => (
      <fieldset className='hours'>
        <legend>厕所、饮水、医疗点、走散等候、怎么走、回家末班</legend>
        {fields.map(({ key, name: index }) => (
          <div key={key} className='field-pair'>
            <Form.Item name={[index, 'kind']} label='是什么' rules={[{ required: true, message: '请选是什么' }]}>
              <Select options={kinds} aria-label='是什么' style={{ width: 120 }} />
            </Form.Item>
            <Form.Item name={[index, 'placeId']} label='在哪个地点（选填）'>
              <PlaceSelect />
            </Form.Item>
            <Form.Item
              name={[index, 'name']}
              label='叫什么'
              dependencies={[['spots', index, 'placeId']]}
              rules={[
                ({ getFieldValue }) => ({
                  validator: (_, value?: string) =>
                    value?.trim() || getFieldValue(['spots', index, 'placeId'])
                      ? Promise.resolve()
                      : Promise.reject(new Error('选地点，或写一个名字')),
                }),
              ]}
            >
              <Input maxLength={30} style={{ width: 200 }} placeholder='选了地点可不填' />
            </Form.Item>
            <Form.Item name={[index, 'text']} label='一句话（选填）'>
              <Input maxLength={80} style={{ width: 240 }} placeholder='如 1 号线末班 22:58' />
            </Form.Item>
            <Drop what={`第 ${index + 1} 处`} onDrop={() => remove(index)} />
          </div>
        ))}
        <Button icon={<Plus size={16} aria-hidden />} onClick={() => add({})}>
          加一处
        </Button>
      </fieldset>
    )}
  </Form.List>
)

const Drop = ({ what, onDrop }: { what: string; onDrop: () => void }) => (
  <Button
    type='text'
    className='hours-drop'
    aria-label={`去掉${what}`}
    icon={<Trash2 size={16} aria-hidden />}
    onClick={onDrop}
  />
)
