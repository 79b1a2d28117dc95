import Taro from '@tarojs/taro'
import { isWeapp } from './platform'

interface Device {
  /** Height of the phone's status line, px. */
  statusBar: number
  /** Width to keep free at the right for WeChat's capsule, px. */
  capsule: number
  /** Height of the bar that holds the capsule, px. */
  bar: number
  /** Of the window, px. */
  width: number
  /** Of the window, px; on h5, where nothing crosses a bridge to be drawn, without end. */
  height: number
}

const clearance = 8
const lowestBar = 44

/** On h5 the browser draws its own bars, and there is no capsule. */
export const device: Device = isWeapp
  ? measure()
  : { statusBar: 0, capsule: 0, bar: 44, width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY }

function measure(): Device {
  const { statusBarHeight = 20, windowWidth, windowHeight } = Taro.getWindowInfo()
  const { left, top, bottom } = Taro.getMenuButtonBoundingClientRect()
  // The capsule stands in the middle of WeChat's own bar; some phones give nothing for it at first.
  const bar = bottom > statusBarHeight ? top - statusBarHeight + bottom - statusBarHeight : lowestBar
  return {
    statusBar: statusBarHeight,
    capsule: windowWidth - left + clearance,
    bar: Math.max(lowestBar, bar),
    width: windowWidth,
    height: windowHeight,
  }
}

/**
 * How many of a list's rows are sent to the screen at first: those that are seen below `above` px of other things, and one
 * more, so that the page can be pulled for the rest. In WeChat each row crosses a bridge before anything is seen.
 */
export const firstRows = (above: number, rowHeight: number): number =>
  Math.max(2, Math.ceil((device.height - above) / rowHeight) + 1)

/** The page is no wider than this, px: `max-width` in the styles. */
const widestPage = 520

/** How many things side by side are sent to the screen at first: those that are seen, the last of them in part. */
export const firstColumns = (width: number): number =>
  Math.ceil((device.width === Number.POSITIVE_INFINITY ? device.width : Math.min(device.width, widestPage)) / width)
