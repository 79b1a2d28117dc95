import { Button } from 'antd'
import type { ReactNode } from 'react'
import './kit.scss'

/** Why there is nothing, and what to do next. */
export const Empty = ({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <div className='empty'>
    <strong>{title}</strong>
    {children}
    {action && <div className='empty-action'>{action}</div>}
  </div>
)

/** Nothing among `of` fits the conditions that were chosen. */
export const NoMatch = ({ of, onClear }: { of: string; onClear: () => void }) => (
  <Empty title={`没有符合条件的${of}`} action={<Button onClick={onClear}>看全部</Button>}>
    换个词，或少选一个条件。
  </Empty>
)
