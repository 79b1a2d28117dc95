import Taro from '@tarojs/taro'
import { isWeapp } from '@/lib/platform'
import { readToken } from '@/lib/token'
import type { Home } from '../../contract/home/home.ts'

/** What was fetched for an earlier start is older. */
const freshFor = 60_000
let isStart = isWeapp

/**
 * The home screen as WeChat fetched it while the program was being opened (`GET /wechat/first-screen`), once per start;
 * null where there is none, it is of an earlier start, or somebody is signed in, whose pass it does not hold.
 */
export async function fetchedHome(): Promise<Home | null> {
  const isFirst = isStart
  isStart = false
  if (!isFirst || readToken('person')) return null
  try {
    const { fetchedData, timeStamp } = await Taro.getBackgroundFetchData({ fetchType: 'pre' })
    if (typeof fetchedData !== 'string' || Date.now() - timeStamp > freshFor) return null
    const home = JSON.parse(fetchedData) as Partial<Home>
    return home.asOf && home.greeting && home.today ? (home as Home) : null
  } catch {
    return null
  }
}
