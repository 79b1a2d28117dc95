import { type ReactNode, useEffect } from 'react'
import './kit.scss'

interface PageHeadProps {
  title: string
  /** Beside the title: a state, a date. */
  beside?: ReactNode
  /** What can be done here; the main act last. */
  actions?: ReactNode
}

/** Head of a page; names the tab of the browser too. */
export function PageHead({ title, beside, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · 工作台`
  }, [title])
  return (
    <div className='page-head'>
      <h1>{title}</h1>
      {beside && <span className='caption'>{beside}</span>}
      {actions && <div className='page-head-actions'>{actions}</div>}
    </div>
  )
}
