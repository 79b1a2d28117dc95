import { useSession } from '../frame/session.tsx'
import { PageHead } from '../kit/PageHead.tsx'
import { dayText } from '../kit/times.ts'

const greetings: [until: number, text: string][] = [
  [6, '夜深了'],
  [11, '早上好'],
  [13, '中午好'],
  [18, '下午好'],
  [24, '晚上好'],
]

/** What each role opens on. */
export function TodayPage() {
  const { staff } = useSession()
  const hour = new Date().getHours()
  const greeting = greetings.find(([until]) => hour < until)?.[1] ?? '你好'
  return <PageHead title={`${greeting}，${staff?.username}`} beside={dayText(new Date())} />
}
