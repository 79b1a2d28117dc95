import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { isWeapp } from '@/lib/platform'

/** Lights the screen up while the page is seen and puts it back after; true once it is bright. Browsers cannot. */
export function useBrightScreen(): boolean {
  const [isBright, setBright] = useState(false)
  const before = useRef<number | null>(null)

  const restore = () => {
    if (!isWeapp || before.current === null) return
    void Taro.setScreenBrightness({ value: before.current })
    void Taro.setKeepScreenOn({ keepScreenOn: false })
    before.current = null
  }

  useDidShow(() => {
    if (!isWeapp) return
    Taro.getScreenBrightness()
      .then(async ({ value }) => {
        before.current ??= value
        await Taro.setScreenBrightness({ value: 1 })
        await Taro.setKeepScreenOn({ keepScreenOn: true })
        setBright(true)
      })
      .catch(() => setBright(false))
  })
  useDidHide(restore)
  useUnload(restore)
  return isBright
}
