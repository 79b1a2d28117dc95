import { Text, View } from '@tarojs/components'
import { getHome, popularSearches } from '@/api/home'
import { FairCard } from '@/careers/FairCard'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { SampleTag } from '@/kit/Tag'
import { district } from '@/lib/district'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { clockText, local } from '@/lib/time'
import { recentSearches } from '../recent'
import './Start.scss'
import { Words } from './Words'

/** Each is understood: a condition, a time, a place, a benefit. */
const examples = ['应届 双休', '今晚', '会计', '租房补贴', `${district.landmark}怎么去`, '最近的厕所在哪']
const categories = [
  { text: '岗位', icon: 'job', go: () => openTab('jobs') },
  { text: '招聘会', icon: 'ticket', go: () => open(paths.fairs()) },
  { text: '活动', icon: 'calendar', go: () => openTab('events') },
  { text: '地点', icon: 'pin', go: () => open(paths.places()) },
  { text: '厕所饮水', icon: 'place', go: () => open(paths.where()) },
  { text: '政策', icon: 'policy', go: () => openTab('policies') },
  { text: '资格自查', icon: 'list', go: () => open(paths.check()) },
  { text: '青年风采', icon: 'star', go: () => open(paths.showcase()) },
  { text: '需求清单', icon: 'layers', go: () => open(paths.needs()) },
  { text: '议事', icon: 'users', go: () => open(paths.proposals()) },
  { text: '文化月历', icon: 'cal', go: () => open(paths.month()) },
  { text: '服务公示', icon: 'gauge', go: () => open(paths.serviceBoard()) },
]
const shownEvents = 3
/** From this hour on what is left of the day is its evening. */
const eveningStarts = 17
/** Examples help until people's own searches do. */
const fewPopular = 5

/** Before anything is typed: what was searched for, what is on, and where else to go. */
export function Start({ onChoose }: { onChoose: (words: string) => void }) {
  const home = useResource('home', getHome)
  const popular = useResource('popular-searches', popularSearches).data?.items ?? []
  const now = useNow()
  const recent = recentSearches()
  const today = home.data?.today.items.slice(0, shownEvents) ?? []
  const fair = home.data?.nextFair
  return (
    <>
      {recent.length > 0 ? <Words title='搜过的' words={recent} onChoose={onChoose} /> : null}
      {popular.length > 0 ? <Words title='大家常搜' words={popular} onChoose={onChoose} /> : null}
      {popular.length < fewPopular ? <Words title='试试搜' words={examples} onChoose={onChoose} /> : null}
      {today.length > 0 ? (
        <>
          <SectionHeader
            title={local(now).hour() >= eveningStarts ? '今晚有什么' : '今天有什么'}
            onMore={() => openTab('events')}
          />
          <View className='search-start__rows'>
            {today.map(event => (
              <Pressable
                key={event.id}
                className='search-start__row'
                role='link'
                onPress={() => open(event.category === 'fair' ? paths.fair(event.id) : paths.event(event.id))}
              >
                <View className='search-start__title'>{event.title}</View>
                <View className='search-start__meta'>
                  {clockText(event.startsAt)} · {event.venue}
                  {event.sample ? <SampleTag /> : null}
                </View>
              </Pressable>
            ))}
          </View>
        </>
      ) : null}
      {fair ? (
        <>
          <SectionHeader title='招聘会' onMore={() => open(paths.fairs())} />
          <FairCard fair={fair} now={now} onPress={() => open(paths.fair(fair.id))} />
        </>
      ) : null}
      <SectionHeader title='分类看' />
      <View className='search-start__categories'>
        {categories.map(({ text, icon, go }) => (
          <Pressable key={text} className='search-start__category' role='link' onPress={go}>
            <Icon name={icon} />
            <Text>{text}</Text>
          </Pressable>
        ))}
      </View>
    </>
  )
}
