import { Input } from 'antd'

interface SearchFieldProps {
  label: string
  value: string | undefined
  onSearch: (words: string | undefined) => void
}

/** Words to search a list by; Enter or the glass searches, emptying it shows all again. */
export const SearchField = ({ label, value, onSearch }: SearchFieldProps) => (
  <Input.Search
    key={value ?? ''}
    style={{ width: 220 }}
    defaultValue={value ?? ''}
    aria-label={label}
    placeholder={label}
    maxLength={60}
    allowClear
    onSearch={words => onSearch(words.trim() || undefined)}
  />
)
