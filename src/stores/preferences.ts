import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { isWeapp } from '@/lib/platform'
import { keep, recall } from '@/lib/storage'
import type { Degree } from '../../contract/people/qualifications.ts'

export type TextSize = 'normal' | 'large' | 'largest'

interface Preferences {
  textSize: TextSize
  /** Asked once at a fair, to show which booths fit. Stays on the device. */
  degree: Degree | null
}

const storageName = 'preferences'

export const usePreferences = create<Preferences>(() => ({
  textSize: systemTextSize(),
  degree: null,
  ...recall<Partial<Preferences>>(storageName),
}))

export function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  usePreferences.setState({ [name]: value } as Pick<Preferences, K>)
  keep(storageName, usePreferences.getState())
}

/** WeChat's own setting is the default: 1.4 is its 关怀模式. */
function systemTextSize(): TextSize {
  if (!isWeapp) return 'normal'
  const { fontSizeScaleFactor = 1 } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  if (fontSizeScaleFactor >= 1.3) return 'largest'
  return fontSizeScaleFactor > 1.05 ? 'large' : 'normal'
}
