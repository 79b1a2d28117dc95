import type { LucideIcon } from 'lucide-react'
import type { StaffAction } from '../../contract/platform/access.ts'

/** A page in the side bar; shown to whoever may do what it is for. */
export interface PlaceInSide {
  to: string
  title: string
  /** One of these is enough. */
  actions: StaffAction[]
}

/** A pillar of the side bar with its pages, the first of which it opens on. */
export interface Pillar {
  title: string
  icon: LucideIcon
  pages: PlaceInSide[]
}

/** What of the side bar somebody gets to see. */
export const pillarsFor = (pillars: Pillar[], may: (action: StaffAction) => boolean): Pillar[] =>
  pillars
    .map(pillar => ({ ...pillar, pages: pillar.pages.filter(page => page.actions.some(may)) }))
    .filter(pillar => pillar.pages.length > 0)
