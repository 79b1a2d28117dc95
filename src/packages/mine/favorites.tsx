import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '@/frame/Screen'
import { Card } from '@/kit/Card'
import { Pressable } from '@/kit/Pressable'
import { Empty } from '@/kit/StateCard'
import { Tabs } from '@/kit/Tabs'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { FavoriteButton } from '@/people/FavoriteButton'
import { mergeFavorites, useFavorites } from '@/stores/favorites'
import type { Favorite, FavoriteKind } from '../../../contract/people/me.ts'
import './favorites.scss'

const groups = [
  { value: 'job', text: '岗位', kinds: ['job'] },
  { value: 'employer', text: '企业', kinds: ['employer', 'booth'] },
  { value: 'event', text: '活动', kinds: ['event', 'fair'] },
  { value: 'place', text: '地点', kinds: ['place'] },
] as const
type Group = (typeof groups)[number]['value']

export default function FavoritesPage() {
  const [group, setGroup] = useState<Group>('job')
  const kinds: readonly FavoriteKind[] = groups.find(g => g.value === group)?.kinds ?? []
  const items = useFavorites(s => s.items).filter(item => kinds.includes(item.kind))
  useDidShow(() => void mergeFavorites().catch(() => {}))
  return (
    <Screen title='我的收藏'>
      <View className='page-body'>
        <Tabs label='收藏的种类' options={groups} value={group} onChange={setGroup} />
        {items.length === 0 ? (
          <Empty
            title='这里还没有收藏'
            text='点星标或“想去”就会存到这里，断网也看得到'
            action='去看看'
            onAction={() => openTab(group === 'job' || group === 'employer' ? 'jobs' : 'events')}
          />
        ) : null}
        {items.map(item => (
          <Card key={`${item.kind}:${item.id}`} className='favorite-row'>
            <Pressable className='favorite-row__main' role='link' onPress={() => openFavorite(item)}>
              <Text className='favorite-row__title'>{item.title}</Text>
              <Text className='favorite-row__note'>{item.kind === 'booth' ? `${item.note} 展位` : item.note}</Text>
            </Pressable>
            <FavoriteButton target={item} />
          </Card>
        ))}
      </View>
    </Screen>
  )
}

/** A booth's page needs its fair, which the fair's list of booths leads to; its employer is found by name. */
function openFavorite({ kind, id, title }: Favorite) {
  const open_: Record<FavoriteKind, () => void> = {
    job: () => open(paths.job(id)),
    employer: () => open(paths.employer(id)),
    booth: () => open(paths.search(title)),
    event: () => open(paths.event(id)),
    fair: () => open(paths.fair(id)),
    place: () => open(paths.place(id)),
    policy: () => open(paths.policy(id)),
  }
  open_[kind]()
}
