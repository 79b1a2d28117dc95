import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getEmployer, listJobs } from '@/api/jobs'
import { JobCard } from '@/careers/JobCard'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useNow } from '@/hooks/use-now'
import { usePagedList } from '@/hooks/use-paged-list'
import { useResource } from '@/hooks/use-resource'
import { InfoList } from '@/kit/InfoList'
import { Monogram } from '@/kit/Monogram'
import { PagedRows } from '@/kit/PagedRows'
import { Paragraphs } from '@/kit/Paragraphs'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty, Notice } from '@/kit/StateCard'
import { SampleTag } from '@/kit/Tag'
import { district } from '@/lib/district'
import { totalText } from '@/lib/numbers'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { dayText, shortDay } from '@/lib/time'
import { FavoriteButton } from '@/people/FavoriteButton'
import type { Employer } from '../../../contract/careers/employers.ts'
import type { JobPage, JobSummary } from '../../../contract/careers/jobs.ts'
import { checkLabels } from '../../../contract/careers/labels.ts'
import './employer.scss'

export default function EmployerPage() {
  const { id = '' } = useRouter().params
  const employer = useResource(`employer:${id}`, () => getEmployer(id))
  const jobs = usePagedList<JobSummary, JobPage>(`jobs:employer:${id}`, cursor => listJobs({ employerId: id, cursor }))
  const now = useNow()
  usePageShare(() => ({
    title: employer.data ? `${employer.data.name}的岗位` : `${district.area}的企业`,
    path: paths.employer(id),
    picture: 'fair',
  }))
  return (
    <Screen title='企业'>
      <View className='employer-page'>
        <ResourceView resource={employer}>{data => <Profile employer={data} />}</ResourceView>
        <SectionHeader title={`在招岗位${jobs.page ? ` ${totalText(jobs.page)}` : ''}`} />
        {/* That it is an old copy stands above, once. */}
        <PagedRows
          list={employer.keptAt === null ? jobs : { ...jobs, keptAt: null }}
          unit='个岗位'
          renderItem={job => <JobCard key={job.id} job={job} now={now} onPress={() => open(paths.job(job.id))} />}
          empty={<Empty title='这家企业现在没有在招的岗位' action='看别的岗位' onAction={() => openTab('jobs')} />}
        />
      </View>
    </Screen>
  )
}

function Profile({ employer }: { employer: Employer }) {
  return (
    <>
      <View className='employer-page__top'>
        <Monogram name={employer.name} size='large' />
        <View className='employer-page__name'>
          <View role='heading' aria-level='2'>
            {employer.name}
          </View>
          <Text className='employer-page__meta'>
            {[employer.nature, employer.industry, employer.size].filter(Boolean).join(' · ')}
          </Text>
          {employer.sample ? <SampleTag /> : null}
        </View>
        <FavoriteButton target={{ kind: 'employer', id: employer.id, title: employer.name, note: employer.industry ?? '' }} />
      </View>
      {employer.booths.map(booth => (
        <Notice key={booth.fairId} icon='ticket' action='看招聘会' onAction={() => open(paths.fair(booth.fairId))}>
          {dayText(booth.startsAt)} {booth.fairTitle}，{booth.number} 展位
        </Notice>
      ))}
      <InfoList
        rows={[
          {
            icon: 'shield',
            hue: 'sky',
            title: employer.check ? `${shortDay(employer.check.checkedAt)} ${checkLabels[employer.check.seen]}` : '资质未核验',
            text: checkText(employer.check),
          },
          ...(employer.address ? [{ icon: 'pin', hue: 'brand' as const, title: employer.address, text: '企业地址' }] : []),
        ]}
      />
      {employer.introduction ? (
        <>
          <SectionHeader title='关于企业' />
          <Paragraphs text={employer.introduction} />
        </>
      ) : null}
    </>
  )
}

/** What the check rests on and how long it holds, or what its lack means. */
function checkText(check: Employer['check']): string {
  if (!check) return '还没有人核验过这家企业，面试前请自行核实，不要先交任何费用'
  return [check.creditCode && `统一社会信用代码 ${check.creditCode}`, `${dayText(check.validUntil)} 前有效，过期不再展示岗位`]
    .filter(Boolean)
    .join('，')
}
