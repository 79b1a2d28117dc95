import { InputNumber, Select } from 'antd'
import type { FactValue } from '../../../contract/policies/sheets.ts'
import { optionsOf } from '../../kit/options.ts'
import { aboutNames, degrees, levelNames, periodNames } from '../words.ts'

interface FactFieldsProps {
  value: FactValue
  /** Kinds of benefit that one may be drawn with. */
  benefits: { kind: string; name: string }[]
  onChange: (value: FactValue) => void
}

const perOptions = optionsOf(periodNames)
const degreeOptions = [
  { value: '', label: '所有人' },
  ...degrees.map(value => ({ value: value as string, label: value as string })),
]

/** A number that is told of when it is done with, not at each digit. */
const Amount = ({ label, value, onDone }: { label: string; value: number | null; onDone: (value: number | null) => void }) => (
  <InputNumber
    key={value}
    aria-label={label}
    className='fact-number'
    size='small'
    controls={false}
    min={0}
    {...(value === null ? {} : { defaultValue: value })}
    onBlur={event => {
      const text = event.target.value.replace(/[,\s]/g, '')
      const next = text === '' ? null : Number(text)
      if (next !== value && (next === null || Number.isFinite(next))) onDone(next)
    }}
    onPressEnter={event => (event.target as HTMLInputElement).blur()}
  />
)

/** What a fact says, in fields that read as a sentence. */
export function FactFields({ value, benefits, onChange }: FactFieldsProps) {
  if (value.group === 'amounts')
    return (
      <>
        <Select
          aria-label='谁领'
          variant='borderless'
          size='small'
          suffixIcon={null}
          popupMatchSelectWidth={false}
          value={value.degree ?? ''}
          options={degreeOptions}
          onChange={degree => onChange({ ...value, degree: degree || null })}
        />
        <Amount label='金额' value={value.yuan} onDone={yuan => yuan !== null && onChange({ ...value, yuan })} />
        <Select
          aria-label='怎么发'
          variant='borderless'
          size='small'
          suffixIcon={null}
          popupMatchSelectWidth={false}
          value={value.per}
          options={perOptions}
          onChange={per => onChange({ ...value, per })}
        />
        {value.per !== 'once' && (
          <>
            ×
            <Amount label='最长几个月' value={value.months} onDone={months => onChange({ ...value, months: months || null })} />
            个月
          </>
        )}
      </>
    )
  if (value.group === 'who') return <ConditionFields value={value} onChange={onChange} />
  if (value.group === 'joins')
    return (
      <>
        <Select
          aria-label='哪一级'
          variant='borderless'
          size='small'
          suffixIcon={null}
          popupMatchSelectWidth={false}
          value={value.level ?? ''}
          options={[{ value: '', label: '不分级' }, ...optionsOf(levelNames)]}
          onChange={level => onChange({ ...value, level: level || null })}
        />
        <Select
          aria-label='哪项补贴'
          variant='borderless'
          size='small'
          suffixIcon={null}
          popupMatchSelectWidth={false}
          value={value.benefit}
          options={benefits.map(({ kind, name }) => ({ value: kind, label: name }))}
          onChange={benefit => onChange({ ...value, benefit })}
        />
        <Select
          aria-label='能不能同领'
          variant='borderless'
          size='small'
          suffixIcon={null}
          popupMatchSelectWidth={false}
          value={value.how}
          options={[
            { value: 'adds', label: '可以叠加' },
            { value: 'excludes', label: '不能同领' },
          ]}
          onChange={how => onChange({ ...value, how })}
        />
      </>
    )
  return (
    <Select
      aria-label='说的是什么'
      variant='borderless'
      size='small'
      suffixIcon={null}
      popupMatchSelectWidth={false}
      value={value.about}
      options={optionsOf(aboutNames)}
      onChange={about => onChange({ ...value, about })}
    />
  )
}

const units = { age: '周岁以下（含）', graduatedWithin: '年以内', insuredMonths: '个月', contractYears: '年以上' } as const
const before = { age: '不超过', graduatedWithin: '毕业', insuredMonths: '连续缴满', contractYears: '合同' } as const

function ConditionFields({
  value,
  onChange,
}: {
  value: Extract<FactValue, { group: 'who' }>
  onChange: (value: FactValue) => void
}) {
  if (value.fact === 'degree')
    return (
      <>
        <Select
          aria-label='学历'
          variant='borderless'
          size='small'
          suffixIcon={null}
          popupMatchSelectWidth={false}
          value={String(value.value)}
          options={['中专', ...degrees].map(degree => ({ value: degree, label: degree }))}
          onChange={degree => onChange({ ...value, value: degree })}
        />
        及以上
      </>
    )
  if (value.fact === 'hukou')
    return (
      <Select
        aria-label='户口'
        variant='borderless'
        size='small'
        suffixIcon={null}
        popupMatchSelectWidth={false}
        value={value.value === true ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: '要落户' },
          { value: 'no', label: '不要求' },
        ]}
        onChange={wanted => onChange({ ...value, value: wanted === 'yes' })}
      />
    )
  if (value.value === false) return <>{value.degree ?? ''}不限</>
  return (
    <>
      {value.degree} {before[value.fact]}{' '}
      <Amount
        label={before[value.fact]}
        value={Number(value.value)}
        onDone={number => number !== null && onChange({ ...value, value: number })}
      />{' '}
      {units[value.fact]}
    </>
  )
}
