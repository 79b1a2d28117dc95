import { DatePicker, Form, Input, InputNumber, Radio, Select, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { degreeLabels, employmentLabels, experienceLabels } from '../../../contract/careers/labels.ts'
import { district } from '../../frame/district.ts'
import { optionsOf } from '../../kit/options.ts'
import { jobLabels } from '../job-words.ts'
import { EmployerSelect } from './EmployerSelect.tsx'

const units = { month: '元/月', day: '元/天', hour: '元/小时', year: '元/年' }
const required = (message: string) => [{ required: true, message }]

/** The fields of a posting, one below the other; the employer is chosen once. */
export const JobFields = ({ isNew }: { isNew: boolean }) => (
  <>
    {isNew && (
      <Form.Item name='employerId' label={jobLabels.employerId} rules={required('请选一家企业；列表里没有就先登记')}>
        <EmployerSelect />
      </Form.Item>
    )}
    <Form.Item name='title' label={jobLabels.title} rules={required('请写岗位名称')}>
      <Input maxLength={60} />
    </Form.Item>
    <Form.Item label={jobLabels.salary} required extra='写数额；“面议”不能发布。只有起薪就只填前一个'>
      <div className='row'>
        <Form.Item name={['salary', 'min']} noStyle>
          <InputNumber aria-label='最低' min={1} placeholder='最低' style={{ width: 110 }} />
        </Form.Item>
        <span>到</span>
        <Form.Item name={['salary', 'max']} noStyle>
          <InputNumber aria-label='最高' min={1} placeholder='最高' style={{ width: 110 }} />
        </Form.Item>
        <Form.Item name={['salary', 'unit']} noStyle>
          <Select aria-label='薪资单位' options={optionsOf(units)} style={{ width: 110 }} />
        </Form.Item>
        <Form.Item name={['salary', 'months']} noStyle>
          <InputNumber aria-label='一年几薪' min={12} max={24} placeholder='几薪' style={{ width: 90 }} />
        </Form.Item>
      </div>
    </Form.Item>
    <Form.Item name='headcount' label={jobLabels.headcount} extra='空着就是“若干人”'>
      <InputNumber min={1} max={10_000} precision={0} />
    </Form.Item>
    <Form.Item name='place' label={jobLabels.place} rules={required('请写到区和路')}>
      <Input maxLength={100} placeholder={`如 ${district.examples.workplace}`} />
    </Form.Item>
    <Form.Item name='duties' label={jobLabels.duties} rules={required('请写一两句做什么')}>
      <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 12 }} />
    </Form.Item>
    <Form.Item name='requirements' label={jobLabels.requirements} extra='不要写性别、年龄、户籍、婚育：写了会先待审'>
      <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 10 }} />
    </Form.Item>
    <Form.Item name='employmentType' label={jobLabels.employmentType}>
      <Radio.Group options={optionsOf(employmentLabels)} />
    </Form.Item>
    <Form.Item name='degree' label={jobLabels.degree}>
      <Select options={optionsOf(degreeLabels)} />
    </Form.Item>
    <Form.Item name='experience' label={jobLabels.experience}>
      <Select options={optionsOf(experienceLabels)} />
    </Form.Item>
    <Form.Item name='freshGraduate' label={jobLabels.freshGraduate} valuePropName='checked'>
      <Switch />
    </Form.Item>
    <Form.Item name='benefits' label={jobLabels.benefits} extra='打一个，回车，再打下一个'>
      <Select mode='tags' tokenSeparators={['、', '，', ',']} open={false} suffixIcon={null} />
    </Form.Item>
    <Form.Item
      name='validThrough'
      label={jobLabels.validThrough}
      rules={required('招聘信息要写明到哪天为止')}
      getValueProps={value => ({ value: value ? dayjs(value as string) : undefined })}
      normalize={(day: Dayjs | null) => day?.endOf('day').millisecond(0).toISOString() ?? null}
    >
      <DatePicker format='YYYY年M月D日 ddd' minDate={dayjs()} />
    </Form.Item>
  </>
)
