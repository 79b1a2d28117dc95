import { Select } from 'antd'
import { optionsOf } from './options.ts'

interface FilterSelectProps<K extends string> {
  label: string
  names: Record<K, string>
  /** In pixels. */
  width?: number
  value: K | undefined
  /** With nothing where the choice is cleared. */
  onChange: (value: K | undefined) => void
}

/** One of the conditions above a list. */
export const FilterSelect = <K extends string>({ label, names, width = 116, value, onChange }: FilterSelectProps<K>) => (
  <Select<K>
    aria-label={label}
    placeholder={label}
    allowClear
    style={{ width }}
    value={value ?? null}
    options={optionsOf(names)}
    onChange={chosen => onChange(chosen ?? undefined)}
  />
)
