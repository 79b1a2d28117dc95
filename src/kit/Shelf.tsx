import { ScrollView, View } from '@tarojs/components'
import { Children, type ReactNode, useState } from 'react'
import { firstColumns } from '@/lib/device'

interface ShelfProps {
  /** Of the frame; `<className>__row` is the line inside. */
  className: string
  /** What one thing takes at least, px. */
  itemWidth: number
  children: ReactNode
}

/** Things side by side, to be leafed through. In WeChat those out of sight are sent once somebody leafs. */
export function Shelf({ className, itemWidth, children }: ShelfProps) {
  const [isAll, setAll] = useState(false)
  const items = Children.toArray(children)
  const shown = isAll ? items : items.slice(0, firstColumns(itemWidth))
  const leaf = shown.length < items.length ? { onScroll: () => setAll(true) } : {}
  return (
    <ScrollView className={className} scrollX enhanced showScrollbar={false} {...leaf}>
      <View className={`${className}__row`}>{shown}</View>
    </ScrollView>
  )
}
