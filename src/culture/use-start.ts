import { useState } from 'react'
import { askPosition } from '@/lib/position'
import { forget, keep, recall } from '@/lib/storage'
import type { StartingPoint } from '../../contract/culture/services.ts'
import type { Start } from './nearest'

const chosen = 'where-start'

/** Where one starts from: a place that was chosen stays on the device, one's own position is kept nowhere. */
export function useStart() {
  const [start, setStart] = useState<Start | null>(() => recall<Start>(chosen))
  return {
    start,
    fromHere: async () => {
      const coordinates = await askPosition()
      if (!coordinates) return
      forget(chosen)
      setStart({ name: '我的位置', coordinates })
    },
    fromPlace: ({ name, coordinates }: StartingPoint) => {
      keep(chosen, { name, coordinates } satisfies Start)
      setStart({ name, coordinates })
    },
  }
}
export type StartChoice = ReturnType<typeof useStart>
