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
