import Taro from '@tarojs/taro'
import type { Coordinates } from '../../contract/platform/scalars.ts'
import { copy } from './copy'
import { isWeapp } from './platform'

interface Destination {
  name: string
  address: string | null
  coordinates: Coordinates | null
}

/** Leads there: WeChat's map on the phone, a map's web page elsewhere. Without a position, or a map, the address is copied. */
export function navigateTo(destination: Destination): void {
  const { name, address, coordinates } = destination
  if (!coordinates) {
    copyAddress(destination)
    return
  }
  const { latitude, longitude } = coordinates
  if (isWeapp)
    Taro.openLocation({ latitude, longitude, name, address: address ?? name, scale: 17 }).catch(() => copyAddress(destination))
  else
    window.open(
      `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`,
      '_blank',
      'noopener',
    )
}

const copyAddress = ({ name, address }: Destination) => copy([name, address].filter(Boolean).join(' '))
