import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { StaffSheet } from '../../../contract/policies/sheets.ts'
import type { TrialVerdict } from '../../../contract/policies/trials.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { district } from '../../frame/district.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { StateTag, type Tone } from '../../kit/StateTag.tsx'
import { degrees } from '../words.ts'

interface SamplePerson {
  degree: string
  age: number | null
  /** Years since graduation. */
  years: number | null
  /** Months insured. */
  insured: number | null
}

const three: SamplePerson[] = [
  { degree: '硕士', age: 28, years: 2, insured: 8 },
  { degree: '大专', age: 30, years: 6, insured: 12 },
  { degree: '本科', age: 26, years: 1, insured: null },
]

const factsOf = ({ degree, age, years, insured }: SamplePerson) => ({
  degree,
  hukou: '省内其他',
  full_time: true,
  contract_years: 3,
  ...(age === null ? {} : { age }),
  ...(years === null ? {} : { grad_ym: dayjs().subtract(years, 'year').format('YYYY-MM') }),
  ...(insured === null ? {} : { si_months: insured, [`si_${district.slug}_months`]: insured }),
})

function verdictText({ status, conditions, amount }: TrialVerdict): [string, Tone] {
  const failed = conditions.filter(condition => condition.state === 'failed').map(condition => condition.label)
  const open = conditions.filter(condition => condition.state === 'unknown')
  if (status === 'not') return [`不能：${failed[0] ?? ''}`, 'bad']
  if (status === 'qualifies') return [`能领${amount ? `，${amount}` : ''}`, 'good']
  return conditions.length === 0 ? ['要点不够，判不了', 'plain'] : [`还差 ${open.length} 项：${open[0]?.label ?? ''}`, 'waiting']
}

/** Three people judged by the facts as they stand here. */
export function PeoplePanel({ sheet }: { sheet: StaffSheet }) {
  const { id, version } = sheet
  const [people, setPeople] = useState(three)
  const { data, error } = useQuery({
    queryKey: ['trial-people', id, version, people],
    queryFn: () =>
      api('POST /staff/policies/:id/trial', {
        params: { id },
        body: { people: people.map((person, i) => ({ label: `第 ${i + 1} 人`, facts: factsOf(person) })) },
      }),
    placeholderData: keepPreviousData,
  })
  const set = (index: number, change: Partial<SamplePerson>) =>
    setPeople(people.map((person, i) => (i === index ? { ...person, ...change } : person)))
  return (
    <Panel title='三个人来自查' className='people'>
      {error && <Failure error={asApiError(error)} />}
      <ul>
        {people.map((person, i) => {
          const verdict = data?.people[i]
          const [text, tone] = verdict ? verdictText(verdict) : ['正在判', 'plain' as const]
          const who = `第 ${i + 1} 人`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: there are three, and they stay where they are
            <li key={i}>
              <div className='person'>
                <Select
                  size='small'
                  variant='borderless'
                  aria-label={`${who}的学历`}
                  value={person.degree}
                  options={degrees.map(value => ({ value: value as string, label: value as string }))}
                  onChange={degree => set(i, { degree })}
                />
                <Figure label={`${who}的年龄`} unit='岁' value={person.age} onChange={age => set(i, { age })} />
                毕业 <Figure label={`${who}毕业几年`} unit='年' value={person.years} onChange={years => set(i, { years })} />
                社保{' '}
                <Figure label={`${who}社保几个月`} unit='个月' value={person.insured} onChange={insured => set(i, { insured })} />
              </div>
              <StateTag tone={tone}>{text}</StateTag>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

interface FigureProps {
  label: string
  unit: string
  value: number | null
  onChange: (value: number | null) => void
}

const Figure = ({ label, unit, value, onChange }: FigureProps) => (
  <>
    <InputNumber
      size='small'
      className='fact-number'
      controls={false}
      min={0}
      max={600}
      precision={0}
      placeholder='没填'
      aria-label={label}
      value={value}
      onChange={onChange}
    />{' '}
    {unit}{' '}
  </>
)
