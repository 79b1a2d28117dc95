import { Button, Radio } from 'antd'
import { useState } from 'react'
import { type SayValue, shownValue } from './shown-value.ts'
import './kit.scss'

type Values = Record<string, unknown>

interface ConflictProps {
  labels: Record<string, string>
  mine: Values
  theirs: Values
  say?: SayValue | undefined
  onChoose: (values: Values) => void
}

/** Somebody saved meanwhile: the fields that differ, side by side, one's own chosen until said otherwise. */
export function Conflict({ labels, mine, theirs, say, onChoose }: ConflictProps) {
  const shown = (field: string, values: Values) => shownValue(field, values[field], say)
  const fields = Object.keys(labels).filter(field => field in mine && field in theirs && shown(field, mine) !== shown(field, theirs))
  const [takesTheirs, setTakesTheirs] = useState<string[]>([])
  const choose = (field: string, isTheirs: boolean) =>
    setTakesTheirs(isTheirs ? [...takesTheirs, field] : takesTheirs.filter(other => other !== field))
  return (
    <div className='notice is-bad' role='alert'>
      <div>
        <strong>别人刚刚改过这一条</strong>
        {fields.length === 0 ? '内容没有不同，再存一次就好。' : '逐项选一个，谁的也不会丢。'}
        {fields.map(field => (
          <fieldset key={field} style={{ border: 0, padding: '8px 0', margin: 0 }}>
            <legend>
              <strong>{labels[field]}</strong>
            </legend>
            <Radio.Group
              value={takesTheirs.includes(field) ? 'theirs' : 'mine'}
              onChange={event => choose(field, event.target.value === 'theirs')}
            >
              <Radio value='mine'>我的：{shown(field, mine)}</Radio>
              <Radio value='theirs'>对方的：{shown(field, theirs)}</Radio>
            </Radio.Group>
          </fieldset>
        ))}
        <p className='notice-actions'>
          <Button
            onClick={() =>
              onChoose(
                Object.fromEntries(fields.map(field => [field, takesTheirs.includes(field) ? theirs[field] : mine[field]])),
              )
            }
          >
            就按这样，再存一次
          </Button>
        </p>
      </div>
    </div>
  )
}
