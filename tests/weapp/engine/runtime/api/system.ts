import type { Launch, Start } from '../wechat.ts'
import { phone } from './device.ts'

const statusBarHeight = 47
const homeBarHeight = 34
const capsule = { width: 87, height: 32, right: 7, top: 4 }

/** A tall iPhone; the page fills its window, as `navigationStyle: custom` asks. */
export function system(start: Start, launch: Launch) {
  const windowInfo = () => ({
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: innerHeight,
    statusBarHeight,
    screenTop: 0,
    safeArea: {
      left: 0,
      right: innerWidth,
      width: innerWidth,
      top: statusBarHeight,
      bottom: innerHeight - homeBarHeight,
      height: innerHeight - homeBarHeight - statusBarHeight,
    },
  })
  const appBaseInfo = () => ({
    SDKVersion: '3.8.0',
    version: '8.0.50',
    language: 'zh_CN',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    fontSizeScaleFactor: start.fontScale ?? 1,
    fontSizeSetting: 17 * (start.fontScale ?? 1),
    host: { env: 'WeChat' },
  })
  const deviceInfo = () => ({ platform: 'ios', brand: 'iPhone', model: 'iPhone 15', system: 'iOS 17.0' })
  return {
    sync: {
      getWindowInfo: windowInfo,
      getAppBaseInfo: appBaseInfo,
      getDeviceInfo: deviceInfo,
      getSystemInfoSync: () => ({ ...windowInfo(), ...appBaseInfo(), ...deviceInfo() }),
      getMenuButtonBoundingClientRect: () => ({
        width: capsule.width,
        height: capsule.height,
        top: statusBarHeight + capsule.top,
        bottom: statusBarHeight + capsule.top + capsule.height,
        right: innerWidth - capsule.right,
        left: innerWidth - capsule.right - capsule.width,
      }),
      getLaunchOptionsSync: () => launch,
      getEnterOptionsSync: () => launch,
      nextTick: (run: () => void) => void Promise.resolve().then(run),
      canIUse: () => true,
      getUpdateManager: () => ({
        onUpdateReady: (hear: () => void) => void (start.hasUpdate && setTimeout(hear)),
        onUpdateFailed: () => {},
        onCheckForUpdate: () => {},
        applyUpdate: () => void (phone.hasUpdated = true),
      }),
    },
    later: {
      getBackgroundFetchData: () => {
        if (!start.fetched) throw 'no data'
        return { ...start.fetched, path: launch.path, query: '', scene: launch.scene }
      },
    },
  }
}
