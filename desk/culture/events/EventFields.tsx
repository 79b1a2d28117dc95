import { Form, type FormInstance, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { categoryLabels } from '../../../contract/culture/labels.ts'
import { district } from '../../frame/district.ts'
import { LinesField } from '../../kit/LinesField.tsx'
import { MomentField } from '../../kit/MomentField.tsx'
import { optionsOf } from '../../kit/options.ts'
import { Panel } from '../../kit/Panel.tsx'
import { type ChosenPlace, PlaceSelect } from '../PlaceSelect.tsx'
import { PositionFields } from '../PositionFields.tsx'
import { EndField } from './EndField.tsx'
import { GateFields } from './GateFields.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import type { EventValues } from './values.ts'

interface EventFieldsProps {
  form: FormInstance<EventValues>
  isNew: boolean
  clashes: ReactNode
}

const needed = (message: string) => [{ required: true, whitespace: true, message }]

export function EventFields({ form, isNew, clashes }: EventFieldsProps) {
  const category = Form.useWatch('category', form)
  const capacity = Form.useWatch('capacity', form)

  /** The library knows where it is; what was typed by hand stays. */
  function takePlace(place: ChosenPlace | null) {
    if (!place) return
    const { venue, address } = form.getFieldsValue(true) as EventValues
    form.setFieldsValue({
      ...(venue ? {} : { venue: place.name }),
      ...(address ? {} : { address: place.address }),
      ...(place.coordinates ? { coordinates: place.coordinates } : {}),
    })
  }
  return (
    <>
      <Panel title='是什么活动'>
        <Form.Item
          name='category'
          label='类别'
          rules={[{ required: true, message: '请选类别' }]}
          extra={isNew ? undefined : '类别建好后不能改'}
        >
          <Select
            aria-label='类别'
            options={optionsOf(categoryLabels)}
            disabled={!isNew}
            style={{ width: 200 }}
            placeholder='选一类'
          />
        </Form.Item>
        <Form.Item name='title' label='活动名' rules={needed('请填活动名')}>
          <Input maxLength={60} showCount />
        </Form.Item>
        <Form.Item name='series' label='系列' extra='同一系列的几场会互相显示「其他场次」。一场就够的不用填。'>
          <Input maxLength={40} placeholder='如 周末街头音乐' />
        </Form.Item>
        <Form.Item name='summary' label='一句话'>
          <Input maxLength={200} placeholder='列表里显示，说清楚来了能做什么' />
        </Form.Item>
        <Form.Item name='paragraphs' label='介绍' extra='一行一段'>
          <LinesField rows={4} />
        </Form.Item>
      </Panel>
      <Panel title='时间和地点'>
        <Form.Item
          name='startsAt'
          label='开始'
          rules={[{ required: true, message: '请选开始时间' }]}
          extra='可以直接打字：2026-12-05 09:00'
        >
          <MomentField />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(a: EventValues, b: EventValues) => a.startsAt !== b.startsAt}>
          {({ getFieldValue }) => (
            <Form.Item name='endsAt' label='结束' rules={[{ required: true, message: '请选结束时间，或填办几个小时' }]}>
              <EndField startsAt={getFieldValue('startsAt') as string | undefined} />
            </Form.Item>
          )}
        </Form.Item>
        <Form.Item name='doorsOpenAt' label='入场' extra='提前开门才填'>
          <MomentField />
        </Form.Item>
        <Form.Item name='placeId' label='地点库里的地点' extra='选了就能从活动页走到地点页，位置和地址自动填好'>
          <PlaceSelect onPlace={takePlace} />
        </Form.Item>
        <Form.Item name='venue' label='场地' rules={needed('请填场地')}>
          <Input maxLength={60} placeholder={`如 ${district.examples.stage}`} />
        </Form.Item>
        <Form.Item name='address' label='地址'>
          <Input maxLength={120} />
        </Form.Item>
        <div className='field-pair'>
          <PositionFields />
          <Form.Item name='metro' label='地铁'>
            <Input maxLength={60} placeholder={`如 ${district.examples.exit}`} />
          </Form.Item>
        </div>
        {clashes}
      </Panel>
      <Panel title='报名'>
        <Form.Item name='capacity' label='名额' extra='留空就是不用报名，谁都可以来'>
          <InputNumber min={1} max={1_000_000} precision={0} suffix='人' style={{ width: 160 }} />
        </Form.Item>
        <div hidden={capacity == null}>
          <Form.Item name='waitlistCapacity' label='候补名额' extra='满了以后还能排队的人数'>
            <InputNumber min={0} max={1_000_000} precision={0} suffix='人' style={{ width: 160 }} />
          </Form.Item>
          <Form.Item name='registrationOpensAt' label='报名开始' extra='留空：发布就能报'>
            <MomentField />
          </Form.Item>
          <Form.Item name='registrationClosesAt' label='报名截止' extra='留空：活动结束前都能报'>
            <MomentField />
          </Form.Item>
          <GateFields form={form} />
          <QuestionFields />
        </div>
      </Panel>
      <Panel title='主办和现场'>
        <Form.Item name='organizer' label='主办' rules={needed('请填主办')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name='coHosts' label='联合主办' extra='打一个名字按一次回车'>
          <Select mode='tags' open={false} suffixIcon={null} maxCount={10} />
        </Form.Item>
        <Form.Item name='contact' label='联系方式' extra='会公开，请写单位电话'>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name='checkInDesk' label='签到处'>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name='priceText' label='费用'>
          <Input maxLength={40} style={{ width: 200 }} />
        </Form.Item>
        <Form.Item name='tags' label='标签' extra='打一个按一次回车，最多 8 个'>
          <Select mode='tags' open={false} suffixIcon={null} maxCount={8} />
        </Form.Item>
        <Form.Item name='bring' label='要带什么' extra='打一样按一次回车'>
          <Select mode='tags' open={false} suffixIcon={null} maxCount={10} />
        </Form.Item>
      </Panel>
      <Panel title='发布前的检查' aside='没填齐不能发布，不会公开'>
        <Form.Item name={['checks', 'plan']} label='组织方案' extra='招聘会才要：谁负责，方案编号' hidden={category !== 'fair'}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['checks', 'safetyPlan']} label='安全预案' extra='预案编号，谁批的'>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['checks', 'advanceNotice']} label='提前公示' extra='什么时候、向谁公示的'>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name={['checks', 'employerCheck']}
          label='参会企业核验'
          extra='招聘会才要：执照和岗位怎么核的'
          hidden={category !== 'fair'}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Panel>
    </>
  )
}
