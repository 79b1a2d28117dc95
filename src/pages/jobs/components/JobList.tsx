import { Text, View } from '@tarojs/components'
import { listJobs } from '@/api/jobs'
import { JobCard } from '@/careers/JobCard'
import { type Filters, filterText, withoutFilter } from '@/careers/job-filters'
import { searchJobs, useJobSearch } from '@/careers/job-search'
import { useNow } from '@/hooks/use-now'
import { usePagedList } from '@/hooks/use-paged-list'
import { Button } from '@/kit/Button'
import { PagedRows } from '@/kit/PagedRows'
import { Empty } from '@/kit/StateCard'
import { device } from '@/lib/device'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { JobPage, JobSummary } from '../../../../contract/careers/jobs.ts'
import { FairStrip } from './FairStrip'
import { FilterBar, SortButton } from './FilterBar'
import { SaveSearch } from './SaveSearch'
import './JobList.scss'

interface JobListProps {
  words: string
  onClearWords: () => void
}

export function JobList({ words, onClearWords }: JobListProps) {
  const filters = useJobSearch(s => s.filters)
  const setFilters = (changed: Filters) => searchJobs({ filters: changed })
  const now = useNow()
  const query = { ...filters, ...(words ? { q: words } : {}) }
  const list = usePagedList<JobSummary, JobPage>(
    `jobs:${JSON.stringify(query)}`,
    cursor => listJobs({ ...query, cursor }),
    device.rows,
  )
  const hint = list.page?.dropHint ?? null
  const allChecked = list.items.length > 0 && list.items.every(job => job.employer.verifiedAt)

  const drop = (filter: string) => (filter === 'q' ? onClearWords() : setFilters(withoutFilter(filters, filter)))

  return (
    <View className='job-list'>
      <FilterBar filters={filters} facets={list.page?.facets ?? null} onChange={setFilters} />
      <View className='job-list__count' aria-live='polite'>
        <Text>
          符合 <Text className='job-list__total'>{list.page?.total ?? '…'}</Text> 个岗位{allChecked ? ' · 企业均经核验' : ''}
        </Text>
        <SortButton sort={filters.sort} onChange={sort => setFilters({ ...filters, sort })} />
      </View>
      {/* A parent of its own: what comes and goes in it is sent alone. */}
      <View>
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
          hint ? (
            <Empty
              title='没有符合全部条件的岗位'
              text={`去掉“${filterText(hint.filter, query, list.page?.facets)}”后有 ${hint.total} 个`}
            >
              <Button size='small' onPress={() => drop(hint.filter)}>
                去掉“{filterText(hint.filter, query, list.page?.facets)}”
              </Button>
            </Empty>
          ) : (
            <Empty
              title='还没有岗位'
              text='企业的岗位表导入后就会出现在这里'
              action='看招聘会'
              onAction={() => open(paths.fairs())}
            />
          )
        }
      />
    </View>
  )
}
