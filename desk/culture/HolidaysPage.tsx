import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { HolidayPlan } from '../../contract/staff/holidays.ts'
import { api, type Reply } from '../api/client.ts'
import { LinesField, linesOf } from '../kit/LinesField.tsx'
import { Loaded } from '../kit/Loaded.tsx'
import { MomentField } from '../kit/MomentField.tsx'
import { PageHead } from '../kit/PageHead.tsx'
import { Panel } from '../kit/Panel.tsx'
import { RecordForm } from '../kit/RecordForm.tsx'
import { overVersion, VersionField } from '../kit/VersionField.tsx'
import { DaysOffField } from './DaysOffField.tsx'
import './culture.scss'

type Years = Reply<'GET /staff/holidays'>
type Year = Years['years'][number]
type Values = Partial<HolidayPlan> & { version?: number }

const labels = { source: '通知', holidays: '放假', workdays: '周末上班' }

/** Public holidays year by year, as the calendars and the clock of cases count them. */
export function HolidaysPage() {
  const query = useQuery({ queryKey: ['holidays'], queryFn: () => api('GET /staff/holidays', {}) })
  return (
    <>
      <PageHead title='节假日' beside='日历上标出来，工单计时照它算' />
      <Loaded query={query}>{found => <Editor found={found} />}</Loaded>
    </>
  )
}

function Editor({ found: { years, missing } }: { found: Years }) {
  const [chosen, setChosen] = useState(missing)
  const year = years.find(known => known.year === chosen) ?? null
  return (
    <div className='columns'>
      <Panel title='已经录入的'>
        {years.map(known => (
          <section key={known.year} className='holiday-year'>
            <h3>
              {known.year} 年{' '}
              <Button size='small' onClick={() => setChosen(known.year)}>
                改 {known.year} 年
              </Button>
            </h3>
            <ul>
              {known.holidays.map(({ name, from, to }) => (
                <li key={from}>
                  {name}：{from === to ? from : `${from} 至 ${to}`}
                </li>
              ))}
            </ul>
            <p>周末上班：{known.workdays.join('、') || '没有'}</p>
            <p className='caption'>
              依据：{known.source.url ? <a href={known.source.url}>{known.source.name}</a> : known.source.name}，
              {known.source.date}
              {known.savedBy && ` · ${known.savedBy} 录入`}
            </p>
          </section>
        ))}
        {chosen !== missing && <Button onClick={() => setChosen(missing)}>录入 {missing} 年</Button>}
      </Panel>
      <Panel title={`${chosen} 年`} aside='照国务院办公厅的通知录入，没有公布的不要猜'>
        <YearForm key={chosen} chosen={chosen} year={year} />
      </Panel>
    </div>
  )
}

function YearForm({ chosen, year }: { chosen: number; year: Year | null }) {
  const [form] = Form.useForm<Values>()
  const cache = useQueryClient()
  const { message } = App.useApp()
  async function save() {
    const { source, holidays = [], workdays } = form.getFieldsValue(true) as Values
    if (!source) return
    const body = { source: { ...source, url: source.url?.trim() || null }, holidays, workdays: linesOf(workdays) }
    const saved = await api('PUT /staff/holidays/:year', { params: { year: String(chosen) }, body }, overVersion(form))
    form.setFieldValue('version', saved.version)
    await cache.invalidateQueries({ queryKey: ['holidays'] })
    void cache.invalidateQueries({ queryKey: ['events', 'warnings'] })
    void message.success(`${chosen} 年存好了，日历和工单计时已经照它算`)
  }
  return (
    <RecordForm<Values>
      name={`holidays:${chosen}`}
      form={form}
      initial={year ? { ...year } : { holidays: [{} as never], workdays: [], version: 0 }}
      labels={labels}
      act={`保存 ${chosen} 年`}
      onSave={save}
      onTakeCurrent={current => form.setFieldValue('version', (current as Year).version)}
    >
      <VersionField />
      <Form.Item
        name={['source', 'name']}
        label='通知的名称'
        rules={[{ required: true, whitespace: true, message: '请写通知的名称' }]}
      >
        <Input maxLength={80} placeholder={`国务院办公厅关于${chosen}年部分节假日安排的通知`} />
      </Form.Item>
      <Form.Item name={['source', 'url']} label='网址（选填）'>
        <Input maxLength={300} inputMode='url' />
      </Form.Item>
      <Form.Item name={['source', 'date']} label='哪天公布的' rules={[{ required: true, message: '请选公布的日期' }]}>
        <MomentField isDay />
      </Form.Item>
      <DaysOffField name='holidays' label='放假' reason='name' reasonLabel='节日' />
      <Form.Item name='workdays' label='周末上班的日子' extra={`一行一天，写成 ${chosen}-02-14`}>
        <LinesField />
      </Form.Item>
    </RecordForm>
  )
}
