import Taro from '@tarojs/taro'
import type { Coordinates } from '../../contract/scalars.ts'
import { isWeapp } from './platform'

interface Destination {
  name: string
  address: string | null
  coordinates: Coordinates | null
}

/** Leads there: WeChat's map on the phone, a map's web page elsewhere. Without a position the address is copied. */
export function navigateTo({ name, address, coordinates }: Destination): void {
  if (!coordinates) {
    void Taro.setClipboardData({ data: [name, address].filter(Boolean).join(' ') })
    return
  }
  const { latitude, longitude } = coordinates
  if (isWeapp) void Taro.openLocation({ latitude, longitude, name, address: address ?? name, scale: 17 })
  else
    window.open(
      `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`,
      '_blank',
      'noopener',
    )
}
