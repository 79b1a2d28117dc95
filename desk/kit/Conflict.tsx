import { Button, Radio } from 'antd'
import { useState } from 'react'
import './kit.scss'
import { type Names, shown } from './shown.ts'

type Values = Record<string, unknown>

interface ConflictProps {
  labels: Record<string, string>
  names?: Names | undefined
  mine: Values
  theirs: Values
  onChoose: (values: Values) => void
}

/** Somebody saved meanwhile: the fields that differ, side by side, one's own chosen until said otherwise. */
export function Conflict({ labels, names, mine, theirs, onChoose }: ConflictProps) {
  const fields = Object.keys(labels).filter(field => field in theirs && shown(mine[field], names) !== shown(theirs[field], names))
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
              <Radio value='mine'>我的：{shown(mine[field], names)}</Radio>
              <Radio value='theirs'>对方的：{shown(theirs[field], names)}</Radio>
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
