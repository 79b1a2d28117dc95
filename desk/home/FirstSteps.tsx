import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useSession } from '../frame/session.tsx'
import { Panel } from '../kit/Panel.tsx'
import { firstSteps, keepDone, readDone } from './first-steps.ts'

/** A short list of what to try, for somebody new, until all of it is done or put away. */
export function FirstSteps() {
  const { may } = useSession()
  const [done, setDone] = useState(readDone)
  const steps = firstSteps(may)
  if (steps.every(({ id }) => done.includes(id))) return null
  const mark = (ids: string[]) => {
    keepDone(ids)
    setDone(ids)
  }
  return (
    <Panel
      title='第一次来，试试这几件'
      aside={
        <Button type='link' size='small' onClick={() => mark([...done, ...steps.map(step => step.id)])}>
          都会了，收起
        </Button>
      }
    >
      <ul className='first-steps'>
        {steps.map(({ id, title, text, to }) => {
          const isDone = done.includes(id)
          return (
            <li key={id} className={isDone ? 'is-done' : ''}>
              <Checkbox
                checked={isDone}
                aria-label={`做过了：${title}`}
                onChange={() => mark(isDone ? done.filter(other => other !== id) : [...done, id])}
              />
              <div>
                <Link to={to as string} onClick={() => mark([...new Set([...done, id])])}>
                  {title}
                </Link>
                <span className='caption'>{text}</span>
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
