import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useDelayed } from '@/hooks/use-delayed'
import type { PagedList } from '@/hooks/use-paged-list'
import type { Page } from '../../contract/platform/page.ts'
import { Button } from './Button'
import { Skeleton } from './Skeleton'
import { Failure, KeptNotice } from './StateCard'
import { Stretch } from './Stretch'
import './PagedRows.scss'

/** As many as a page of the API has. */
const stretchLength = 20

interface PagedRowsProps<T extends { id: string }, P extends Page<T>> {
  list: PagedList<T, P>
  renderItem: (item: T, index: number) => ReactNode
  empty: ReactNode
  /** What is counted at the end: 个岗位, 场活动. */
  unit: string
}

/** A list in all its states: skeleton, error, old copy, empty, more to come, end. */
export function PagedRows<T extends { id: string }, P extends Page<T>>({ list, renderItem, empty, unit }: PagedRowsProps<T, P>) {
  const showsSkeleton = useDelayed(list.isLoading && list.items.length === 0)
  if (list.items.length === 0) {
    if (list.isLoading) return showsSkeleton ? <Skeleton /> : null
    return list.error ? <Failure error={list.error} onRetry={list.reload} /> : empty
  }
  return (
    <View className={`paged-rows ${list.isLoading && list.page ? 'is-refreshing' : ''}`}>
      {list.error && list.keptAt !== null ? <KeptNotice keptAt={list.keptAt} onRetry={list.reload} /> : null}
      {/* A parent of their own: the next one is sent alone. */}
      <View>
        {stretches(list.items).map((rows, i) => (
          <Stretch key={rows[0]?.id} canLeave={list.items.length > stretchLength}>
            {rows.map((item, j) => renderItem(item, i * stretchLength + j))}
          </Stretch>
        ))}
      </View>
      <View className='paged-rows__end'>
        {list.hasMore ? (
          list.error ? (
            <Button kind='tint' size='small' onPress={list.loadMore}>
              没加载出来，再试一次
            </Button>
          ) : (
            <Button kind='plain' size='small' isBusy={list.isLoadingMore} onPress={list.loadMore}>
              {list.isLoadingMore ? '正在加载' : '加载更多'}
            </Button>
          )
        ) : (
          <Text>
            到底了 · 共 {list.page && !list.page.isLeast ? list.page.total : list.items.length} {unit}
          </Text>
        )}
      </View>
    </View>
  )
}

const stretches = <T,>(items: T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / stretchLength) }, (_, i) =>
    items.slice(i * stretchLength, (i + 1) * stretchLength),
  )
