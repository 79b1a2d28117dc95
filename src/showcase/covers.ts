import code from '@/assets/covers/code.svg'
import award from '@/assets/covers/contest.svg'
import craft from '@/assets/covers/craft.svg'
import stage from '@/assets/covers/music.svg'
import shop from '@/assets/covers/shop.svg'
import volunteer from '@/assets/covers/volunteer.svg'
import type { ShowcaseCover } from '../../contract/showcase/showcase.ts'

/** Drawn covers for items without pictures. */
export const showcaseCovers: Record<ShowcaseCover, string> = { shop, code, craft, volunteer, stage, award }
