import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { device } from '@/lib/device'

/** The rows that fill the screen, and all of them once the reader comes near their end. On h5 all at once. */
export function useFirstRows<T>(rows: T[]): T[] {
  const [isAll, setAll] = useState(false)
  useReachBottom(() => setAll(true))
  return isAll ? rows : rows.slice(0, device.rows)
}
