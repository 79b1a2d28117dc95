import { View } from '@tarojs/components'
import { getHome, popularSearches } from '@/api/home'
import { FairCard } from '@/careers/FairCard'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Chip, ChipRow } from '@/kit/Chip'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { SampleTag } from '@/kit/Tag'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { clockText } from '@/lib/time'
import { recentSearches } from '../recent'
import './Start.scss'

/** Each is understood: a condition, a time, a place, a benefit. */
const examples = ['应届 双休', '今晚', '会计', '租房补贴', '二七塔怎么去']
const categories = [
  { text: '岗位', go: () => openTab('jobs') },
  { text: '招聘会', go: () => open(paths.fairs()) },
  { text: '活动', go: () => openTab('events') },
  { text: '地点', go: () => open(paths.places()) },
  { text: '政策', go: () => openTab('policies') },
  { text: '资格自查', go: () => open(paths.check()) },
]
const shownEvents = 3
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
          <SectionHeader title='今天有什么' onMore={() => openTab('events')} />
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
      <ChipRow>
        {categories.map(({ text, go }) => (
          <Chip key={text} onPress={go}>
            {text}
          </Chip>
        ))}
      </ChipRow>
    </>
  )
}

function Words({ title, words, onChoose }: { title: string; words: string[]; onChoose: (words: string) => void }) {
  return (
    <>
      <SectionHeader title={title} />
      <ChipRow>
        {words.map(text => (
          <Chip key={text} onPress={() => onChoose(text)}>
            {text}
          </Chip>
        ))}
      </ChipRow>
    </>
  )
}
