import { Input } from 'antd'

interface LinesFieldProps {
  id?: string
  value?: string[]
  onChange?: (lines: string[]) => void
  placeholder?: string
  rows?: number
}

/** A list as lines of text, one a line; empty lines are left to who sends it. */
export const LinesField = ({ value = [], onChange, rows = 3, ...more }: LinesFieldProps) => (
  <Input.TextArea
    {...more}
    value={value.join('\n')}
    onChange={event => onChange?.(event.target.value.split('\n'))}
    autoSize={{ minRows: rows, maxRows: 16 }}
  />
)

/** What was written, without empty lines. */
export const linesOf = (lines: string[] | undefined) => (lines ?? []).map(line => line.trim()).filter(line => line !== '')
