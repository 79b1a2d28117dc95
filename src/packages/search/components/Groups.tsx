import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { needLabel, statusLabels } from '@/community/labels'
import { EventRow } from '@/culture/EventRow'
import { useNow } from '@/hooks/use-now'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { Tabs } from '@/kit/Tabs'
import { totalText } from '@/lib/numbers'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shortDay } from '@/lib/time'
import { PolicyRow } from '@/policies/PolicyRow'
import type { SearchResults } from '../../../../contract/home/search.ts'
import { searchedWords } from '../marked-words'
import { JobRows } from './JobRows'
import { PlaceCard } from './PlaceCard'
import { TextRow } from './TextRow'

const names = {
  jobs: '岗位',
  events: '活动',
  places: '地点',
  policies: '政策',
  showcase: '青年风采',
  needs: '需求',
  proposals: '议事',
} as const
type Kind = keyof typeof names

/** Their tabs say 0 as well: nothing of the kind is an answer too. */
const alwaysCounted: readonly Kind[] = ['jobs', 'policies', 'events', 'places']

interface GroupsProps {
  results: SearchResults
  /** What the jobs were found by: above all where they come first, else above them. */
  aboveJobs: ReactNode
  belowJobs: ReactNode
  /** Below the first group. */
  belowFirst: ReactNode
  onMoreJobs: () => void
}

/** What was found by kind, what was meant first; each kind can be looked at alone. */
export function Groups({ results, aboveJobs, belowJobs, belowFirst, onMoreJobs }: GroupsProps) {
  const now = useNow()
  const [chosen, setChosen] = useState<Kind | 'all'>('all')
  const { q, understood, jobs, events, places, policies, showcase, needs, proposals } = results
  const words = searchedWords(q, understood)
  const found = orderOf(results).filter(kind => results[kind].total > 0)
  const jobsLead = found[0] === 'jobs'
  const rows: Record<Kind, () => ReactNode> = {
    jobs: () => <JobRows jobs={jobs.items} words={words} />,
    events: () =>
      events.items.map(event => (
        <EventRow
          key={event.id}
          event={event}
          now={now}
          onPress={() => open(event.category === 'fair' ? paths.fair(event.id) : paths.event(event.id))}
        />
      )),
    places: () => places.items.map(place => <PlaceCard key={place.id} place={place} now={now} />),
    policies: () =>
      policies.items.map(policy => <PolicyRow key={policy.id} policy={policy} onPress={() => open(paths.policy(policy.id))} />),
    showcase: () =>
      showcase.items.map(({ id, title, byline }) => (
        <TextRow key={id} title={title} text={byline} path={paths.showcaseItem(id)} words={words} />
      )),
    needs: () =>
      needs.items.map(need => (
        <TextRow
          key={need.id}
          title={need.title}
          text={[needLabel(need).text, need.state === 'done' ? '' : `${shortDay(need.dueOn)}前办完`, need.steward]
            .filter(Boolean)
            .join(' · ')}
          path={paths.need(need.id)}
          words={words}
        />
      )),
    proposals: () =>
      proposals.items.map(({ id, title, status, closesAt }) => (
        <TextRow
          key={id}
          title={title}
          text={[statusLabels[status].text, status === 'open' ? `议到 ${shortDay(closesAt)}` : ''].filter(Boolean).join(' · ')}
          path={paths.proposal(id)}
          words={words}
        />
      )),
  }
  const more: Record<Kind, () => void> = {
    jobs: onMoreJobs,
    events: () => openTab('events'),
    places: () => open(paths.places()),
    policies: () => openTab('policies'),
    showcase: () => open(paths.showcase()),
    needs: () => open(paths.needs()),
    proposals: () => open(paths.proposals()),
  }
  const shown = found.filter(kind => chosen === 'all' || kind === chosen)
  const options = [
    { value: 'all' as const, text: '全部' },
    ...orderOf(results)
      .filter(kind => results[kind].total > 0 || alwaysCounted.includes(kind))
      .map(kind => ({ value: kind, text: `${names[kind]} ${totalText(results[kind])}` })),
  ]
  return (
    <>
      {jobsLead ? aboveJobs : null}
      {found.length > 0 ? <Tabs label='只看一类' options={options} value={chosen} onChange={setChosen} /> : null}
      {shown.map((kind, i) => (
        <View key={kind}>
          {kind === 'jobs' && !jobsLead ? aboveJobs : null}
          <SectionHeader
            title={`${kind === 'events' ? eventsTitle(results) : names[kind]} ${totalText(results[kind])}`}
            onMore={more[kind]}
          />
          {rows[kind]()}
          {kind === 'jobs' ? belowJobs : null}
          {i === 0 && chosen === 'all' ? belowFirst : null}
        </View>
      ))}
      {chosen !== 'all' && shown.length === 0 ? (
        <Empty title={`${names[chosen]}里没有“${q}”`} text='别的类里有' action='看全部' onAction={() => setChosen('all')} />
      ) : null}
    </>
  )
}

/** Who names a time means what is on then; a question gets the policies first. */
function orderOf({ when, asksPolicy }: SearchResults): Kind[] {
  const first: Kind[] = [...(when ? ['events' as const] : []), ...(asksPolicy ? ['policies' as const] : [])]
  return [...new Set<Kind>([...first, 'jobs', 'policies', 'events', 'places', 'showcase', 'needs', 'proposals'])]
}

const eventsTitle = ({ whenText, events }: SearchResults) =>
  !whenText ? '活动' : events.otherTimes ? `${whenText}没有，别的时候有` : `${whenText}的活动`
