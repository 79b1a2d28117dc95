import type { ReactNode } from 'react'
import './kit.scss'

/** A phone with the real h5 program at `path` in it, or with what is drawn inside. */
export const PhoneFrame = ({ path, title, children }: { path?: string; title: string; children?: ReactNode }) => (
  <figure className='phone-frame' aria-label={title}>
    {path ? <iframe title={title} src={`/#${path}`} /> : <div className='phone-frame-inside'>{children}</div>}
  </figure>
)
