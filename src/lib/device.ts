import Taro from '@tarojs/taro'
import { isWeapp } from './platform'

interface Device {
  /** Height of the phone's status line, px. */
  statusBar: number
  /** Width to keep free at the right for WeChat's capsule, px. */
  capsule: number
  /** Rows of a list that fill the screen: in WeChat each crosses a bridge before anything is seen. */
  rows: number
}

const clearance = 8
/** What a row of a list takes at least, px. */
const rowHeight = 180

/** On h5 the browser draws its own bars, and there is no capsule. */
export const device: Device = isWeapp ? measure() : { statusBar: 0, capsule: 0, rows: Number.POSITIVE_INFINITY }

function measure(): Device {
  const { statusBarHeight = 20, windowWidth, windowHeight } = Taro.getWindowInfo()
  const { left } = Taro.getMenuButtonBoundingClientRect()
  return { statusBar: statusBarHeight, capsule: windowWidth - left + clearance, rows: Math.ceil(windowHeight / rowHeight) }
}
