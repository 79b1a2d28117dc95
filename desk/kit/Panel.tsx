import { type ReactNode, useId } from 'react'
import './kit.scss'

interface PanelProps {
  title?: string
  /** Said small at the right of the title. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** A card of a page, with its heading. */
export function Panel({ title, aside, className = '', children }: PanelProps) {
  const heading = useId()
  return (
    <section className={`panel ${className}`} aria-labelledby={title ? heading : undefined}>
      {title && (
        <div className='panel-head'>
          <h2 id={heading}>{title}</h2>
          {aside && <div className='caption'>{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
