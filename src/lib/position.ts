import Taro from '@tarojs/taro'
import type { Coordinates } from '../../contract/platform/scalars.ts'
import { toGcj02 } from './gcj02'
import { isWeapp } from './platform'

/** Where the person is, once they have said yes; null where they have not, or where it cannot be found out. Kept nowhere. */
export async function askPosition(): Promise<Coordinates | null> {
  const { confirm } = await Taro.showModal({
    title: '按离我的远近排？',
    content: '位置只用来算这一次的步行时间，不保存。不给也能看全部地点。',
    confirmText: '可以',
    cancelText: '先不',
  })
  if (!confirm) return null
  const position = await (isWeapp ? Taro.getFuzzyLocation({ type: 'gcj02' }) : browserPosition()).catch(() => null)
  if (!position)
    void Taro.showModal({
      title: '没拿到位置',
      content: '可能没开定位，或没允许使用。地点按原来的顺序排。',
      showCancel: false,
      confirmText: '知道了',
    })
  return position && { latitude: position.latitude, longitude: position.longitude }
}

const browserPosition = () =>
  new Promise<Coordinates>((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(toGcj02(coords)), reject, {
      timeout: 8000,
      maximumAge: 60_000,
    }),
  )
