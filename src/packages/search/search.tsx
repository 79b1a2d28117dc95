import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { type ApiError, asApiError } from '@/api/errors'
import { searchAll } from '@/api/home'
import { JobCard } from '@/careers/JobCard'
import { EventRow } from '@/culture/EventRow'
import { NavBar } from '@/frame/NavBar'
import { Screen } from '@/frame/Screen'
import { useDelayed } from '@/hooks/use-delayed'
import { useNow } from '@/hooks/use-now'
import { Button } from '@/kit/Button'
import { Chip, ChipRow } from '@/kit/Chip'
import { Pressable } from '@/kit/Pressable'
import { SearchBox } from '@/kit/SearchBox'
import { SectionHeader } from '@/kit/SectionHeader'
import { Skeleton } from '@/kit/Skeleton'
import { Empty, Failure } from '@/kit/StateCard'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { PolicyRow } from '@/policies/PolicyRow'
import type { SearchResults } from '../../../contract/home/search.ts'
import { recentSearches, rememberSearch } from './recent'
import './search.scss'

export default function SearchPage() {
  const asked = decodeURIComponent(useRouter().params.q ?? '')
  const [typed, setTyped] = useState(asked)
  const [words, setWords] = useState(asked)
  const [results, setResults] = useState<SearchResults | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const isLoading = words !== '' && results === null && error === null
  const showsSkeleton = useDelayed(isLoading)

  useEffect(() => {
    if (!words) return
    let isCurrent = true
    setResults(null)
    setError(null)
    searchAll(words)
      .then(found => {
        if (!isCurrent) return
        setResults(found)
        rememberSearch(words)
      })
      .catch(failure => isCurrent && setError(asApiError(failure)))
    return () => {
      isCurrent = false
    }
  }, [words])

  const search = (text: string) => {
    setTyped(text)
    setWords(text.trim())
  }

  return (
    <Screen
      title='搜索'
      nav={
        <NavBar>
          <View className='search-page__box'>
            <SearchBox
              placeholder='岗位、活动、地点、政策'
              value={typed}
              isFocused={asked === ''}
              onInput={setTyped}
              onConfirm={() => search(typed)}
              onClear={() => search('')}
            />
          </View>
        </NavBar>
      }
    >
      <View className='page-body' aria-live='polite'>
        {words === '' ? <Recent onChoose={search} /> : null}
        {showsSkeleton ? <Skeleton /> : null}
        {error ? <Failure error={error} onRetry={() => search(`${words} `)} /> : null}
        {results ? <Results results={results} /> : null}
      </View>
    </Screen>
  )
}

function Recent({ onChoose }: { onChoose: (words: string) => void }) {
  const recent = recentSearches()
  const suggestions = ['应届', '市集', '租房', '二七塔']
  return (
    <>
      <SectionHeader title={recent.length > 0 ? '搜过的' : '试试搜'} />
      <ChipRow>
        {(recent.length > 0 ? recent : suggestions).map(words => (
          <Chip key={words} onPress={() => onChoose(words)}>
            {words}
          </Chip>
        ))}
      </ChipRow>
    </>
  )
}

/** Groups in the order of what was meant: a question gets the policies first. */
function Results({ results }: { results: SearchResults }) {
  const now = useNow()
  const { jobs, events, places, policies, showcase } = results
  if (jobs.total + events.total + places.total + policies.total + showcase.total === 0)
    return (
      <Empty
        title={`没有找到“${results.q}”`}
        text='换个短一点的词，或者看看全部'
        action={results.asksPolicy ? '问政策' : '看岗位'}
        onAction={() => (results.asksPolicy ? open(paths.answer(results.q)) : openTab('jobs'))}
      />
    )
  const policyGroup = (
    <Group key='policies' title='政策' total={policies.total} onMore={() => openTab('policies')}>
      {policies.items.map(policy => (
        <PolicyRow key={policy.id} policy={policy} onPress={() => open(paths.policy(policy.id))} />
      ))}
    </Group>
  )
  return (
    <>
      {results.asksPolicy ? (
        <Button kind='tint' icon='help' className='search-page__ask' onPress={() => open(paths.answer(results.q))}>
          问政策：{results.q}
        </Button>
      ) : null}
      {results.asksPolicy ? policyGroup : null}
      <Group title='岗位' total={jobs.total} onMore={() => openTab('jobs')}>
        {jobs.items.map(job => (
          <JobCard key={job.id} job={job} now={now} onPress={() => open(paths.job(job.id))} />
        ))}
      </Group>
      <Group title='活动' total={events.total} onMore={() => openTab('events')}>
        {events.items.map(event => (
          <EventRow
            key={event.id}
            event={event}
            now={now}
            onPress={() => open(event.category === 'fair' ? paths.fair(event.id) : paths.event(event.id))}
          />
        ))}
      </Group>
      <Group title='地点' total={places.total} onMore={() => open(paths.places())}>
        {places.items.map(place => (
          <Pressable key={place.id} className='search-page__place' role='link' onPress={() => open(paths.place(place.id))}>
            <Text className='search-page__name'>{place.name}</Text>
            <Text className='search-page__summary'>{place.summary}</Text>
          </Pressable>
        ))}
      </Group>
      {results.asksPolicy ? null : policyGroup}
      <Group title='青年风采' total={showcase.total} onMore={() => open(paths.showcase())}>
        {showcase.items.map(item => (
          <Pressable key={item.id} className='search-page__place' role='link' onPress={() => open(paths.showcaseItem(item.id))}>
            <Text className='search-page__name'>{item.title}</Text>
            <Text className='search-page__summary'>{item.byline}</Text>
          </Pressable>
        ))}
      </Group>
    </>
  )
}

interface GroupProps {
  title: string
  total: number
  onMore: () => void
  children: ReactNode
}

function Group({ title, total, onMore, children }: GroupProps) {
  if (total === 0) return null
  return (
    <>
      <SectionHeader title={`${title} ${total}`} onMore={onMore} />
      {children}
    </>
  )
}
