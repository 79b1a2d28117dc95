import type { ReactNode } from 'react'
import './kit.scss'

/** A table that may be wider than the screen: the keys scroll it. Give it a head and a body. */
export const WideTable = ({ caption, children }: { caption: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll it
  <section className='table' tabIndex={0} aria-label={caption}>
    <table>
      <caption className='only-read'>{caption}</caption>
      {children}
    </table>
  </section>
)
