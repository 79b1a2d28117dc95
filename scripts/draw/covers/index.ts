import type { EventCategory } from '../../../contract/culture/events.ts'
import { type CoverPaint, coverPaints } from '../palette.ts'
import { linearGradient, picture } from '../svg.ts'
import { code } from './code.ts'
import { contest } from './contest.ts'
import { craft } from './craft.ts'
import { exhibition } from './exhibition.ts'
import { fair } from './fair.ts'
import { festival } from './festival.ts'
import { market } from './market.ts'
import { coverHeight, coverWidth, type Motif } from './motif.ts'
import { music } from './music.ts'
import { night } from './night.ts'
import { shop } from './shop.ts'
import { social } from './social.ts'
import { talk } from './talk.ts'
import { volunteer } from './volunteer.ts'

/** Covers of the showcase that no category of events has. */
export const showcaseMotifs = ['shop', 'code', 'craft'] as const

const motifs: Record<EventCategory | (typeof showcaseMotifs)[number], [Motif, CoverPaint]> = {
  fair: [fair, coverPaints.green],
  music: [music, coverPaints.plum],
  market: [market, coverPaints.brick],
  contest: [contest, coverPaints.amber],
  exhibition: [exhibition, coverPaints.blue],
  talk: [talk, coverPaints.lake],
  volunteer: [volunteer, coverPaints.leaf],
  social: [social, coverPaints.sunset],
  festival: [festival, coverPaints.feast],
  night: [night, coverPaints.dusk],
  shop: [shop, coverPaints.amber],
  code: [code, coverPaints.blue],
  craft: [craft, coverPaints.brick],
}

/** The picture an event of this category, or an item of the showcase, shows when it has none of its own. */
export function cover(category: keyof typeof motifs): string {
  const [motif, paint] = motifs[category]
  const background = linearGradient(
    'back',
    [
      [0, paint.from],
      [1, paint.to],
    ],
    1,
    1,
  )
  const ground = `<defs>${background}</defs><path fill="url(#back)" d="M0 0h${coverWidth}v${coverHeight}H0z"/>`
  return picture(coverWidth, coverHeight, ground + motif(paint), 'middle')
}
