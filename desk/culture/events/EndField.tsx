import { InputNumber } from 'antd'
import dayjs from 'dayjs'
import { MomentField } from '../../kit/MomentField.tsx'

interface EndFieldProps {
  id?: string
  value?: string | null
  onChange?: (value: string | null) => void
  startsAt?: string | undefined
}

/** When it ends: by the clock, or by how many hours it takes. */
export function EndField({ id, value, onChange, startsAt }: EndFieldProps) {
  const hours = startsAt && value ? dayjs(value).diff(startsAt, 'minute') / 60 : null
  return (
    <span className='row'>
      <MomentField {...(id ? { id } : {})} value={value ?? null} {...(onChange ? { onChange } : {})} />
      <span>或者办</span>
      <InputNumber
        aria-label='办几个小时'
        min={0.25}
        step={0.5}
        style={{ width: 110 }}
        suffix='小时'
        disabled={!startsAt}
        value={hours !== null && hours > 0 ? Math.round(hours * 100) / 100 : null}
        onChange={count =>
          startsAt &&
          count &&
          onChange?.(
            dayjs(startsAt)
              .add(Math.round(count * 60), 'minute')
              .format(),
          )
        }
      />
    </span>
  )
}
