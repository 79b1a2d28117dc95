import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Monogram } from '@/kit/Monogram'
import { SampleTag, Tag } from '@/kit/Tag'
import { activityText, shortDay } from '@/lib/time'
import { FavoriteButton } from '@/people/FavoriteButton'
import type { JobSummary, Salary } from '../../contract/careers/jobs.ts'
import { degreeLabels, employmentLabels, experienceLabels, headcountText } from '../../contract/careers/labels.ts'
import './JobCard.scss'

interface JobCardProps {
  job: JobSummary
  now: number
  onPress: () => void
}

/** A job in a list: pay first, then what it asks, who offers it, and how alive it is. */
export function JobCard({ job, now, onPress }: JobCardProps) {
  return (
    <Card className='job-card' onPress={onPress} label={`${job.title}，${job.salary.text}，${job.employer.name}`}>
      <View className='job-card__top'>
        <Text className='job-card__title'>{job.title}</Text>
        <Pay salary={job.salary} />
      </View>
      <View className='job-card__tags'>
        {job.employmentType === 'full-time' ? null : <Tag hue='lamp'>{employmentLabels[job.employmentType]}</Tag>}
        <Tag>{degreeLabels[job.degree]}</Tag>
        <Tag>{experienceLabels[job.experience]}</Tag>
        <Tag>{headcountText(job.headcount)}</Tag>
        {job.benefits.slice(0, 1).map(benefit => (
          <Tag key={benefit} hue='brand'>
            {benefit}
          </Tag>
        ))}
        {job.employer.verifiedAt ? null : <Tag hue='lamp'>企业未核验</Tag>}
        {job.sample ? <SampleTag /> : null}
      </View>
      <View className='job-card__employer'>
        <Monogram name={job.employer.name} />
        <Text className='job-card__where'>{[job.employer.name, job.place ?? '地点待补'].join(' · ')}</Text>
      </View>
      <Hint job={job} now={now} />
      <View className='job-card__favorite'>
        <FavoriteButton target={{ kind: 'job', id: job.id, title: job.title, note: job.salary.text }} />
      </View>
    </Card>
  )
}

/** `6–9K` with what follows in small. */
export function Pay({ salary }: { salary: Salary }) {
  const [, amount = salary.text, rest = ''] = /^([\d.]+(?:–[\d.]+)?K?)(.*)$/.exec(salary.text) ?? []
  return (
    <Text className='pay'>
      {amount}
      {rest ? <Text className='pay__rest'>{rest.replace(/^·/, '')}</Text> : null}
    </Text>
  )
}

function Hint({ job, now }: { job: JobSummary; now: number }) {
  const activity = activityText(job.activeAt, now)
  const booth = job.booths[0]
  const isFresh = activity === '今日活跃'
  const parts = [
    activity,
    booth ? `${shortDay(booth.startsAt)} ${booth.number} 展位可面谈` : `有效期至 ${shortDay(job.validThrough)}`,
    job.source ? `来源：${job.source.name}` : null,
  ]
  return (
    <View className={`job-card__hint ${isFresh ? 'is-fresh' : ''}`}>
      {isFresh ? <View className='job-card__live' /> : null}
      {parts.filter(Boolean).join(' · ')}
    </View>
  )
}
