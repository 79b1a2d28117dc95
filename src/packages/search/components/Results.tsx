import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { withoutChip } from '@/careers/asked-words'
import { JobCard } from '@/careers/JobCard'
import { searchJobs } from '@/careers/job-search'
import { UnderstoodChips } from '@/careers/UnderstoodChips'
import { EventRow } from '@/culture/EventRow'
import { useNow } from '@/hooks/use-now'
import { Button } from '@/kit/Button'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { navigateTo } from '@/lib/navigation'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { openingText } from '@/lib/time'
import { PolicyRow } from '@/policies/PolicyRow'
import type { UnderstoodWords } from '../../../../contract/careers/jobs.ts'
import type { PlaceSummary } from '../../../../contract/culture/places.ts'
import type { SearchResults } from '../../../../contract/home/search.ts'
import { DirectAnswer } from './DirectAnswer'
import './Results.scss'

/** Groups in the order of what was meant: a question gets the policies first. */
interface ResultsProps {
  results: SearchResults
  /** Searches for other words. */
  onSearch: (words: string) => void
}

export function Results({ results, onSearch }: ResultsProps) {
  const now = useNow()
  const { jobs, events, places, policies, showcase, place, answer } = results
  const seeJobs = (asText: string[] = []) => {
    searchJobs({ section: 'jobs', words: results.q, asText })
    openTab('jobs')
  }
  const takeOff = (chip: UnderstoodWords) => {
    const { words, asText } = withoutChip({ words: results.q, asText: [] }, chip)
    // As they were typed, words are searched for among the jobs alone.
    if (asText.length > 0) seeJobs(asText)
    else onSearch(words)
  }
  if (!place && !answer && jobs.total + events.total + places.total + policies.total + showcase.total === 0)
    return (
      <Empty
        title={`没有找到“${results.q}”`}
        text='换个短一点的词，或者看看全部'
        action={results.asksPolicy ? '问政策' : '看岗位'}
        onAction={() => (results.asksPolicy ? open(paths.answer(results.q)) : openTab('jobs'))}
      />
    )
  const directAnswer = answer ? <DirectAnswer answer={answer} /> : null
  // Who types 实习 looks for jobs first.
  const isAnswerFirst = jobs.total === 0 || results.asksPolicy || answer?.citations.length === 0
  const policyGroup = (
    <Group key='policies' title='政策' total={policies.total} onMore={() => openTab('policies')}>
      {policies.items.map(policy => (
        <PolicyRow key={policy.id} policy={policy} onPress={() => open(paths.policy(policy.id))} />
      ))}
    </Group>
  )
  const eventGroup = (
    <Group
      title={results.when === 'today' ? '今天的活动' : results.when === 'weekend' ? '周末的活动' : '活动'}
      total={events.total}
      onMore={() => openTab('events')}
    >
      {events.items.map(event => (
        <EventRow
          key={event.id}
          event={event}
          now={now}
          onPress={() => open(event.category === 'fair' ? paths.fair(event.id) : paths.event(event.id))}
        />
      ))}
    </Group>
  )
  return (
    <>
      {isAnswerFirst ? directAnswer : null}
      {results.asksPolicy && !answer ? (
        <Button kind='tint' icon='help' className='search-page__ask' onPress={() => open(paths.answer(results.q))}>
          问政策：{results.q}
        </Button>
      ) : null}
      {place ? (
        <>
          <SectionHeader title='就是这里' />
          <PlaceCard place={place} now={now} />
          {place.coordinates || place.address ? (
            <Button kind='tint' icon='nav' className='search-page__ask' onPress={() => navigateTo(place)}>
              {place.coordinates ? '怎么去' : '复制地址'}
            </Button>
          ) : null}
        </>
      ) : null}
      {results.when ? eventGroup : null}
      {results.asksPolicy ? policyGroup : null}
      {jobs.total > 0 ? <UnderstoodChips understood={results.understood} onTakeOff={takeOff} /> : null}
      <Group title='岗位' total={jobs.total} onMore={() => seeJobs()}>
        {jobs.items.map(job => (
          <JobCard key={job.id} job={job} now={now} onPress={() => open(paths.job(job.id))} />
        ))}
      </Group>
      {isAnswerFirst ? null : directAnswer}
      {results.when ? null : eventGroup}
      <Group title='地点' total={places.total} onMore={() => open(paths.places())}>
        {places.items.map(other => (
          <PlaceCard key={other.id} place={other} now={now} />
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

/** A place with what one asks first: whether it is open, and where. */
function PlaceCard({ place, now }: { place: PlaceSummary; now: number }) {
  const hours = openingText(place.opening, now)
  return (
    <Pressable className='search-page__place' role='link' onPress={() => open(paths.place(place.id))}>
      <Text className='search-page__name'>{place.name}</Text>
      <Text className='search-page__summary'>{[hours, place.address].filter(Boolean).join(' · ') || place.summary}</Text>
    </Pressable>
  )
}
