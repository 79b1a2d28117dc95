import { DatePicker } from 'antd'
import dayjs from 'dayjs'

/** The first is shown; any of them may be typed. */
const withTime = ['YYYY年M月D日 ddd HH:mm', 'YYYY-MM-DD HH:mm', 'YYYY-M-D H:mm', 'M月D日 HH:mm', 'M-D H:mm']
const dayAlone = ['YYYY年M月D日 ddd', 'YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD', 'M月D日', 'M-D']

interface MomentFieldProps {
  id?: string
  /** ISO 8601 with zone; a bare day (`2026-12-05`) where `isDay`. */
  value?: string | null
  onChange?: (value: string | null) => void
  isDay?: boolean
  placeholder?: string
  'aria-label'?: string
}

/** A day with its weekday, and the time of day unless only the day is asked: to be picked or typed. */
export function MomentField({ value, onChange, isDay = false, placeholder, ...more }: MomentFieldProps) {
  return (
    <DatePicker
      {...more}
      style={{ width: isDay ? 200 : 260 }}
      value={value ? dayjs(value) : null}
      onChange={moment => onChange?.(moment ? moment.format(isDay ? 'YYYY-MM-DD' : undefined) : null)}
      format={isDay ? dayAlone : withTime}
      {...(isDay ? {} : { showTime: { format: 'HH:mm', minuteStep: 5 } })}
      needConfirm={false}
      // Enter takes what was typed; the form is sent by its button.
      onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
      placeholder={placeholder ?? (isDay ? '如 2026-12-05' : '如 2026-12-05 09:00')}
    />
  )
}
