import { Check, Circle, CircleAlert, Clock, type LucideIcon } from 'lucide-react'
import './kit.scss'

export type Tone = 'good' | 'waiting' | 'bad' | 'info' | 'plain'

const signs: Record<Tone, LucideIcon> = { good: Check, waiting: Clock, bad: CircleAlert, info: Circle, plain: Circle }

/** A state as word, shape and colour, so that none of them is needed alone. */
export function StateTag({ tone, children }: { tone: Tone; children: string }) {
  const Sign = signs[tone]
  return (
    <span className={`state is-${tone}`}>
      <Sign size={14} aria-hidden />
      {children}
    </span>
  )
}
