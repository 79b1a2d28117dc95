import { popularSearches } from '@/api/home'
import { withoutChip } from '@/careers/asked-words'
import { noFilters } from '@/careers/job-filters'
import { searchJobs } from '@/careers/job-search'
import { NothingFound } from '@/careers/NothingFound'
import { SaveSearch } from '@/careers/SaveSearch'
import { UnderstoodChips } from '@/careers/UnderstoodChips'
import { NearestServices } from '@/culture/NearestServices'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { navigateTo } from '@/lib/navigation'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { UnderstoodWords } from '../../../../contract/careers/jobs.ts'
import type { SearchResults } from '../../../../contract/home/search.ts'
import { DirectAnswer } from './DirectAnswer'
import { Groups } from './Groups'
import { PlaceCard } from './PlaceCard'
import './Results.scss'
import { Words } from './Words'

interface ResultsProps {
  results: SearchResults
  /** Searches for other words. */
  onSearch: (words: string) => void
}

/** What answers a search at once, then all that was found. */
export function Results({ results, onSearch }: ResultsProps) {
  const now = useNow()
  const popular = useResource('popular-searches', popularSearches).data?.items ?? []
  const others = popular.filter(words => words !== results.q)
  const { q, jobs, events, places, policies, showcase, needs, proposals, place, service, answer, understood } = results
  const seeJobs = (asText: string[] = []) => {
    searchJobs({ section: 'jobs', words: q, asText })
    openTab('jobs')
  }
  const takeOff = (chip: UnderstoodWords) => {
    const { words, asText } = withoutChip({ words: q, asText: [] }, chip)
    // As they were typed, words are searched for among the jobs alone.
    if (asText.length > 0) seeJobs(asText)
    else onSearch(words)
  }
  const chips = <UnderstoodChips understood={understood} leftOut={jobs.leftOut} onTakeOff={takeOff} />
  const found = [jobs, events, places, policies, showcase, needs, proposals]
  if (!place && !service && !answer && found.every(({ total }) => total === 0))
    return isNear(results) ? (
      <>
        {chips}
        <NothingFound words={q} found={{ ...jobs, understood }} onTakeOff={takeOff} onSearch={onSearch} />
      </>
    ) : (
      <Empty
        title={`没有找到“${q}”`}
        text='换个短一点的词，或者看看全部'
        action={results.asksPolicy ? '问政策' : '看岗位'}
        onAction={() => (results.asksPolicy ? open(paths.answer(q)) : openTab('jobs'))}
      />
    )
  const directAnswer = answer ? <DirectAnswer answer={answer} /> : null
  // Who types 实习 looks for jobs first.
  const isAnswerFirst = jobs.total === 0 || results.asksPolicy || answer?.citations.length === 0
  return (
    <>
      {isAnswerFirst ? directAnswer : null}
      {results.asksPolicy && !answer ? (
        <Button kind='tint' icon='help' className='search-page__ask' onPress={() => open(paths.answer(q))}>
          问政策：{q}
        </Button>
      ) : null}
      {service ? <NearestServices service={service} /> : null}
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
      <Groups
        results={results}
        aboveJobs={chips}
        belowJobs={<SaveSearch filters={noFilters} words={q} />}
        belowFirst={isAnswerFirst ? null : directAnswer}
        onMoreJobs={() => seeJobs()}
      />
      {others.length > 0 ? <Words title='别人也搜' words={others} onChoose={onSearch} /> : null}
    </>
  )
}

/** Whether the jobs have more to say than that there are none: a condition less, or the words that some have. */
const isNear = ({ jobs: { nearestWords, dropHint }, understood }: SearchResults) =>
  nearestWords !== null || (dropHint !== null && (dropHint.filter !== 'q' || understood.some(({ filter }) => filter !== 'q')))
