import { BigDayHead } from '@/home/BigDayHead'
import type { BigDay } from '../../../../contract/home/big-days.ts'
import type { Home } from '../../../../contract/home/home.ts'
import { Hero } from './Hero'

/** The street as it is; on a big day what is on leads instead. */
export const HomeHead = ({ home, bigDay, now }: { home: Home | null; bigDay: BigDay | null; now: number }) =>
  bigDay && home ? <BigDayHead bigDay={bigDay} refreshSeconds={home.pace.refreshSeconds} /> : <Hero home={home} now={now} />
