import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { isWeapp } from '@/lib/platform'
import './Stretch.scss'

/** How far beyond the screen rows are still drawn, px. */
const margin = 1500
let count = 0

/**
 * A stretch of a long list: while it is far from the screen its rows are not drawn, and its height stays. In WeChat they
 * leave the tree, on h5 the browser skips them by itself. Without `canLeave` it is always there.
 */
export function Stretch({ canLeave, children }: { canLeave: boolean; children: ReactNode }) {
  const [id] = useState(() => `stretch-${++count}`)
  const [heightAway, setHeightAway] = useState<number | null>(null)
  useEffect(() => {
    if (!isWeapp || !canLeave) return
    const observer = Taro.createIntersectionObserver(Taro.getCurrentInstance().page as Taro.PageInstance)
    Taro.nextTick(() =>
      observer
        .relativeToViewport({ top: margin, bottom: margin })
        .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) =>
          setHeightAway(intersectionRatio > 0 ? null : (boundingClientRect?.height ?? null)),
        ),
    )
    return () => observer.disconnect()
  }, [id, canLeave])
  return (
    <View
      id={id}
      className={`stretch ${canLeave ? 'can-leave' : ''}`}
      style={heightAway === null ? undefined : { height: `${heightAway}px` }}
    >
      {heightAway === null ? children : null}
    </View>
  )
}
