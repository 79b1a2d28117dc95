import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getJob, reportJob } from '@/api/jobs'
import { JobCard, Pay } from '@/careers/JobCard'
import { coverOf } from '@/culture/covers'
import { Screen } from '@/frame/Screen'
import { ShareAction } from '@/home/ShareAction'
import { usePageShare } from '@/home/use-page-share'
import { useStructuredData } from '@/home/use-structured-data'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { FootAction } from '@/kit/FootAction'
import { InfoList } from '@/kit/InfoList'
import { Monogram } from '@/kit/Monogram'
import { Paragraphs } from '@/kit/Paragraphs'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { SampleTag, Tag } from '@/kit/Tag'
import { copy } from '@/lib/copy'
import { district } from '@/lib/district'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { activityText, dayText, momentText, shortDay } from '@/lib/time'
import { FavoriteButton } from '@/people/FavoriteButton'
import { ReportLink } from '@/people/ReportLink'
import type { Job, JobReportReason } from '../../../contract/careers/jobs.ts'
import { degreeLabels, employmentLabels, experienceLabels, headcountText } from '../../../contract/careers/labels.ts'
import { jobData } from '../../../contract/home/structured-data.ts'
import { CardFit } from './components/CardFit'
import { TakeHomeRow } from './components/TakeHomeRow'
import './job.scss'

const reportReasons: { value: JobReportReason; text: string }[] = [
  { value: 'charges-money', text: '要交押金、培训费或办贷款' },
  { value: 'not-real', text: '岗位不存在，或企业是冒名的' },
  { value: 'other-pay', text: '薪资、地点和写的不一样' },
  { value: 'discrimination', text: '歧视性别、年龄、户籍等' },
  { value: 'other', text: '其他' },
]

export default function JobPage() {
  const { id = '', fair = '' } = useRouter().params
  const job = useResource(`job:${id}`, () => getJob(id))
  useStructuredData(job.data, data => jobData(data, district))
  usePageShare(() => ({
    title: job.data ? `${job.data.title} ${job.data.salary.text}｜${job.data.employer.name}` : `${district.area}的岗位`,
    path: paths.job(id),
    picture: 'fair',
  }))
  return (
    <Screen title='岗位' footer={job.data ? <Foot job={job.data} fairId={fair} /> : undefined}>
      <View className='job-page'>
        <ResourceView resource={job}>{data => <JobDetails job={data} />}</ResourceView>
      </View>
    </Screen>
  )
}

function JobDetails({ job }: { job: Job }) {
  const now = useNow()
  const activity = activityText(job.activeAt, now)
  return (
    <>
      {job.status === 'open' ? null : (
        <Notice icon='history' action='看别的岗位' onAction={() => openTab('jobs')}>
          {job.status === 'expired' ? `这个岗位 ${shortDay(job.validThrough)} 已到期` : '企业已经停止招聘这个岗位'}
        </Notice>
      )}
      <View className='job-page__top'>
        <View className='job-page__title' role='heading' aria-level='2'>
          {job.title}
        </View>
        <Pay salary={job.salary} />
      </View>
      <View className='job-page__tags'>
        <Tag>{employmentLabels[job.employmentType]}</Tag>
        <Tag>{degreeLabels[job.degree]}</Tag>
        <Tag>{experienceLabels[job.experience]}</Tag>
        <Tag>{headcountText(job.headcount)}</Tag>
        {job.freshGraduate ? <Tag hue='brand'>应届可投</Tag> : null}
        {job.benefits.map(benefit => (
          <Tag key={benefit} hue='brand'>
            {benefit}
          </Tag>
        ))}
        {job.sample ? <SampleTag /> : null}
      </View>
      {job.booths.map(booth => (
        <Notice key={booth.fairId} icon='ticket' action='看展位' onAction={() => open(paths.fair(booth.fairId))}>
          {momentText(booth.startsAt)} {booth.fairTitle}，{booth.number} 展位可面谈
        </Notice>
      ))}
      <Card
        className='job-page__employer'
        onPress={() => open(paths.employer(job.employer.id))}
        label={`企业：${job.employer.name}`}
      >
        <Monogram name={job.employer.name} size='large' />
        <View className='job-page__employer-text'>
          <Text className='job-page__employer-name'>{job.employer.name}</Text>
          <Text className='job-page__muted'>
            {job.employer.verifiedAt ? `${shortDay(job.employer.verifiedAt)} ${job.sample ? '示例核验' : '核验'}` : '未核验'}
            {job.industry ? ` · ${job.industry}` : ''}
          </Text>
        </View>
        <Text className='icon icon-right' aria-hidden='true' />
      </Card>
      <InfoList
        rows={[
          {
            icon: 'pin',
            hue: 'brand',
            title: job.place ?? '工作地点待补',
            text: job.district ?? '工作地点',
            ...(job.place ? { action: '复制', onAction: () => copy(job.place ?? '') } : {}),
          },
          {
            icon: 'clock',
            hue: 'lamp',
            title: `有效期至 ${dayText(job.validThrough)}`,
            text: [`${shortDay(job.postedAt)} 发布`, activity].filter(Boolean).join(' · '),
          },
          ...(job.source
            ? [
                {
                  icon: 'link',
                  hue: 'sky' as const,
                  title: `转自 ${job.source.name}`,
                  text: '以原发布页为准',
                  ...(job.source.url ? { action: '复制链接', onAction: () => copy(job.source?.url ?? '') } : {}),
                },
              ]
            : []),
        ]}
      />
      <TakeHomeRow job={job} />
      <SectionHeader title='工作内容' />
      {job.duties ? (
        <Paragraphs text={job.duties} />
      ) : (
        <View className='job-page__muted'>企业没有写明{job.waived ? `（工作人员放行：${job.waived.reason}）` : ''}</View>
      )}
      <SectionHeader title='任职要求' />
      <Paragraphs text={job.requirements ?? `${degreeLabels[job.degree]}，${experienceLabels[job.experience]}`} />
      {job.status === 'open' ? <CardFit job={job} /> : null}
      <View className='job-page__safety'>求职不收费。遇到要交押金、培训费、办贷款的，请不要交，并举报这个岗位。</View>
      {job.status === 'open' ? <ReportLink reasons={reportReasons} onReport={reason => reportJob(job.id, reason)} /> : null}
      {job.similar.length > 0 ? <SectionHeader title='相近的岗位' /> : null}
      {job.similar.map(other => (
        <JobCard key={other.id} job={other} now={now} onPress={() => open(paths.job(other.id))} />
      ))}
    </>
  )
}

function Foot({ job, fairId }: { job: Job; fairId: string }) {
  const booth = job.booths[0]
  return (
    <>
      <FavoriteButton look='stacked' target={{ kind: 'job', id: job.id, title: job.title, note: job.salary.text }} />
      <ShareAction
        content={{
          label: '岗位',
          title: job.title,
          lines: [job.salary.text, job.employer.name, job.place ?? '', job.sample ? '示例内容' : ''].filter(Boolean),
          picture: coverOf('fair'),
          path: paths.job(job.id),
          scene: `j.${job.id}`,
        }}
      />
      {job.status === 'open' ? <FootAction icon='send' text='投递' onPress={() => open(paths.apply(job.id, fairId))} /> : null}
      {booth && job.status === 'open' ? (
        <Button className='job-page__main' onPress={() => open(paths.fair(booth.fairId))}>
          到 {booth.number} 展位面谈
        </Button>
      ) : (
        <Button className='job-page__main' kind='tint' onPress={() => open(paths.employer(job.employer.id))}>
          看这家的岗位
        </Button>
      )}
    </>
  )
}
