import { View } from '@tarojs/components'
import { listShowcase, type ShowcasePage } from '@/api/showcase'
import { usePagedList } from '@/hooks/use-paged-list'
import { SectionHeader } from '@/kit/SectionHeader'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { ShowcaseItem, ShowcaseSummary } from '../../../../contract/showcase/showcase.ts'
import { ItemCard } from './ItemCard'
import './MoreItems.scss'

const shown = 2

/** Where a story ends others begin, first those of its kind. Nothing where there is none, or no network. */
export function MoreItems({ than: { id, kind } }: { than: ShowcaseItem }) {
  // The list itself: one copy on the device, which goes when a work is taken down.
  const latest = usePagedList<ShowcaseSummary, ShowcasePage>('showcase:', () => listShowcase({}))
  const others = latest.items.filter(item => item.id !== id)
  const isAlike = (item: { kind: string }) => item.kind === kind
  const items = [...others.filter(isAlike), ...others.filter(item => !isAlike(item))].slice(0, shown)
  if (items.length === 0) return null
  return (
    <>
      <SectionHeader title='再看看' onMore={() => open(paths.showcase())} />
      <View className='more-items'>
        {items.map(item => (
          <ItemCard key={item.id} item={item} isTall={false} />
        ))}
      </View>
    </>
  )
}
