import { Form, Input } from 'antd'
import type { PayRules } from '../../../contract/careers/pay-rules.ts'
import { Panel } from '../../kit/Panel.tsx'
import { FigureField } from './FigureField.tsx'
import { StatedFields } from './StatedFields.tsx'

/** Every figure that is taken off pay, part by part. */
export const PayRuleFields = ({ rules }: { rules: PayRules }) => (
  <>
    <Panel title='哪里、哪一年'>
      <div className='field-pair'>
        <Form.Item name='place' label='哪里' rules={[{ required: true, whitespace: true, message: '请写是哪里的' }]}>
          <Input maxLength={20} style={{ width: 160 }} />
        </Form.Item>
        <FigureField at={['year']} label='哪一年' unit='年' />
      </div>
    </Panel>
    {rules.insurances.map(({ name }, i) => (
      <Panel key={name} title={name} aside='个人交的部分'>
        <FigureField at={['insurances', i, 'percent']} label={`${name}的比例`} unit='%' />
        <StatedFields at={['insurances', i]} part={name} />
      </Panel>
    ))}
    <Panel title='社保基数' aside='没查到的空着，手机上会说“未查到”'>
      <Ends part='base' name='社保基数' />
      <StatedFields at={['base']} part='社保基数' />
    </Panel>
    <Panel title='住房公积金' aside='个人交的部分'>
      <div className='field-pair'>
        <FigureField at={['fund', 'leastPercent']} label='公积金最低比例' unit='%' />
        <FigureField at={['fund', 'mostPercent']} label='公积金最高比例' unit='%' />
      </div>
      <Ends part='fund' name='公积金基数' />
      <StatedFields at={['fund']} part='公积金' />
    </Panel>
    <Panel title='个人所得税' aside='综合所得，全年应纳税所得额'>
      <FigureField at={['tax', 'freeMonthly']} label='每月不交税的数' unit='元' />
      {rules.tax.brackets.map(({ upTo }, i) => (
        <div key={String(upTo)} className='field-pair'>
          {upTo === null ? null : <FigureField at={['tax', 'brackets', i, 'upTo']} label={`第 ${i + 1} 级不超过`} unit='元' />}
          <FigureField at={['tax', 'brackets', i, 'percent']} label={`第 ${i + 1} 级税率`} unit='%' />
        </div>
      ))}
      <StatedFields at={['tax']} part='个人所得税' />
    </Panel>
    <Panel title='日薪、时薪怎么折成月薪'>
      <div className='field-pair'>
        <FigureField at={['time', 'daysPerMonth']} label='每月计薪天数' unit='天' />
        <FigureField at={['time', 'hoursPerDay']} label='每天小时数' unit='小时' />
      </div>
      <StatedFields at={['time']} part='折算' />
    </Panel>
    <Panel title='试用期'>
      <FigureField at={['trial', 'leastPercent']} label='不低于约定工资的' unit='%' />
      <StatedFields at={['trial']} part='试用期' />
    </Panel>
  </>
)

const Ends = ({ part, name }: { part: string; name: string }) => (
  <div className='field-pair'>
    <FigureField at={[part, 'lowest']} label={`${name}下限`} unit='元' mayBeUnknown />
    <FigureField at={[part, 'highest']} label={`${name}上限`} unit='元' mayBeUnknown />
  </div>
)
