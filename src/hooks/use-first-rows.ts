import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { firstRows } from '@/lib/device'

/** The rows that fill the screen below `above` px, and all of them once the reader comes near their end. On h5 all at once. */
export function useFirstRows<T>(rows: T[], above = 0, rowHeight = 180): T[] {
  const [isAll, setAll] = useState(false)
  useReachBottom(() => setAll(true))
  return isAll ? rows : rows.slice(0, firstRows(above, rowHeight))
}
