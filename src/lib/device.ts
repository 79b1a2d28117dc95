import Taro from '@tarojs/taro'
import { isWeapp } from './platform'

interface Device {
  /** Height of the phone's status line, px. */
  statusBar: number
  /** Width to keep free at the right for WeChat's capsule, px. */
  capsule: number
}

const clearance = 8

/** On h5 the browser draws its own bars, and there is no capsule. */
export const device: Device = isWeapp ? measure() : { statusBar: 0, capsule: 0 }

function measure(): Device {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const { left } = Taro.getMenuButtonBoundingClientRect()
  return { statusBar: statusBarHeight, capsule: windowWidth - left + clearance }
}
