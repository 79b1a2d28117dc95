import { Text, View } from '@tarojs/components'
import { listJobs } from '@/api/jobs'
import { withoutChip } from '@/careers/asked-words'
import { JobCard } from '@/careers/JobCard'
import { type Filters, noFilters, withoutFilter } from '@/careers/job-filters'
import { searchJobs, useJobSearch } from '@/careers/job-search'
import { NothingFound } from '@/careers/NothingFound'
import { SaveSearch } from '@/careers/SaveSearch'
import { UnderstoodChips } from '@/careers/UnderstoodChips'
import { useNow } from '@/hooks/use-now'
import { usePagedList } from '@/hooks/use-paged-list'
import { PagedRows } from '@/kit/PagedRows'
import { firstRows } from '@/lib/device'
import { totalText } from '@/lib/numbers'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { JobPage, JobSummary, UnderstoodWords } from '../../../../contract/careers/jobs.ts'
import { FairStrip } from './FairStrip'
import { FilterBar, SortButton } from './FilterBar'
import './JobList.scss'

interface JobListProps {
  words: string
  onClearWords: () => void
}

export function JobList({ words, onClearWords }: JobListProps) {
  const filters = useJobSearch(s => s.filters)
  const asText = useJobSearch(s => s.asText)
  const setFilters = (changed: Filters) => searchJobs({ filters: changed })
  const now = useNow()
  const query = { ...filters, ...(words ? { q: words } : {}), ...(asText.length > 0 ? { asText: asText.join(',') } : {}) }
  const list = usePagedList<JobSummary, JobPage>(
    `jobs:${JSON.stringify(query)}`,
    cursor => listJobs({ ...query, cursor }),
    firstRows(390, 170),
  )
  const understood = list.page?.understood ?? []
  const takeOff = (chip: UnderstoodWords) => searchJobs(withoutChip({ words, asText }, chip))
  const searchAlso = (other: string, alone = false) => {
    if (alone) setFilters({ ...noFilters, sort: filters.sort })
    if (other) searchJobs({ words: other })
    else onClearWords()
  }
  const allChecked = list.items.length > 0 && list.items.every(job => job.employer.verifiedAt)

  return (
    <View className='job-list'>
      <FilterBar filters={filters} page={list.page} onChange={setFilters} />
      <View className='job-list__count' aria-live='polite'>
        <Text>
          符合 <Text className='job-list__total'>{list.page ? totalText(list.page) : '…'}</Text> 个岗位
          {allChecked ? ' · 企业均经核验' : ''}
        </Text>
        <SortButton sort={filters.sort} onChange={sort => setFilters({ ...filters, sort })} />
      </View>
      {/* A parent of its own: what comes and goes in it is sent alone. */}
      <View>
        <UnderstoodChips understood={understood} leftOut={list.page?.leftOut ?? []} onTakeOff={takeOff} />
        <SaveSearch filters={filters} words={words} />
      </View>
      <PagedRows
        list={list}
        unit='个岗位'
        renderItem={(job, i) => (
          <View key={job.id}>
            <JobCard job={job} now={now} onPress={() => open(paths.job(job.id))} />
            {i === 0 ? <FairStrip /> : null}
          </View>
        )}
        empty={
          <NothingFound
            words={words}
            filters={filters}
            found={list.page}
            onTakeOff={takeOff}
            onSearch={searchAlso}
            onDropFilter={name => setFilters(withoutFilter(filters, name))}
          />
        }
      />
    </View>
  )
}
