import { Checkbox, Form, Input, Select } from 'antd'
import { serviceLabels } from '../../../contract/culture/labels.ts'
import type { ServiceEntry } from '../../../contract/culture/services.ts'
import { optionsOf } from '../../kit/options.ts'
import { freeId, RowDialog } from '../../kit/RowDialog.tsx'
import { today } from '../../kit/times.ts'
import { HoursField } from '../HoursField.tsx'
import { PlaceSelect } from '../PlaceSelect.tsx'
import { PositionFields, type PositionTyped, positionIn } from '../PositionFields.tsx'

interface ServiceDialogProps {
  /** Null: a new one. */
  service: ServiceEntry | null
  taken: string[]
  onDone: (service: ServiceEntry) => void
  onRemove: (id: string) => void
  onClose: () => void
}

interface Values extends Omit<ServiceEntry, 'id' | 'coordinates' | 'hours'> {
  coordinates?: PositionTyped
  hours?: { weekly?: NonNullable<ServiceEntry['hours']>['weekly'] } | null
}

/** Where one thing is, and from where one knows. */
export function ServiceDialog({ service, taken, onDone, onRemove, onClose }: ServiceDialogProps) {
  const finish = ({ coordinates, hours, ...values }: Values) => {
    const weekly = hours?.weekly ?? []
    const exceptions = service?.hours?.exceptions ?? []
    onDone({
      ...values,
      id: service?.id ?? freeId('service', taken),
      place: values.place ?? null,
      where: values.where?.trim() || null,
      address: values.address?.trim() || null,
      openingHours: values.openingHours?.trim() || null,
      checkedOn: values.checkedOn || null,
      coordinates: positionIn(coordinates),
      hours: weekly.length + exceptions.length > 0 ? { weekly, exceptions } : null,
    })
  }
  return (
    <RowDialog
      title={service ? `改“${service.name}”` : '加一处'}
      onRemove={service ? () => onRemove(service.id) : undefined}
      onClose={onClose}
      initialValues={service ?? { checkedOn: today(), sample: false }}
      onFinish={finish}
    >
      <Form.Item name='kind' label='类别' rules={[{ required: true, message: '请选类别' }]}>
        <Select options={optionsOf(serviceLabels)} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name='name' label='名称' rules={[{ required: true, whitespace: true, message: '请写名称' }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name='place' label='在哪个地点里' extra='选了地点，位置、地址和开放时间没写的都随它'>
        <PlaceSelect aria-label='在哪个地点里' />
      </Form.Item>
      <Form.Item name='where' label='到了怎么找'>
        <Input maxLength={80} placeholder='3 楼扶梯口左转' />
      </Form.Item>
      <Form.Item name='address' label='地址'>
        <Input maxLength={120} />
      </Form.Item>
      <div className='field-pair'>
        <PositionFields />
      </div>
      <Form.Item name='openingHours' label='开放时间的说法'>
        <Input maxLength={120} placeholder='随商场 10:00–22:00' />
      </Form.Item>
      <HoursField name={['hours', 'weekly']} label='每周开放时间（算“现在开着”用）' />
      <Form.Item name='source' label='从哪里来' rules={[{ required: true, whitespace: true, message: '请写从哪里来' }]}>
        <Input maxLength={120} placeholder='现场核对，或公告的名称' />
      </Form.Item>
      <Form.Item name='checkedOn' label='哪天核对过'>
        <Input type='date' max={today()} style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name='sample' valuePropName='checked'>
        <Checkbox>示例，没有实地核过</Checkbox>
      </Form.Item>
    </RowDialog>
  )
}
