import { Text, View } from '@tarojs/components'
import { Pay } from '@/careers/JobCard'
import { Card } from '@/kit/Card'
import { Pressable } from '@/kit/Pressable'
import { SampleTag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shortDay } from '@/lib/time'
import type { JobSummary } from '../../../../contract/careers/jobs.ts'
import { degreeLabels, employmentLabels, headcountText } from '../../../../contract/careers/labels.ts'
import { Marked } from './Marked'
import './JobRows.scss'

const shownBenefits = 2

/** Jobs as rows of one card: what is offered and asked, where, and what it pays. */
export function JobRows({ jobs, words }: { jobs: JobSummary[]; words: string[] }) {
  return (
    <Card className='job-rows'>
      {jobs.map(job => (
        <Pressable
          key={job.id}
          className='job-rows__row'
          role='link'
          label={`${job.title}，${job.salary.text}，${job.employer.name}`}
          onPress={() => open(paths.job(job.id))}
        >
          <View className='job-rows__text'>
            <View className='job-rows__title'>
              <Marked text={job.title} words={words} />
              {job.sample ? <SampleTag /> : null}
            </View>
            <Text className='job-rows__line'>{factsOf(job).join(' · ')}</Text>
            <Text className='job-rows__line'>{whereOf(job).join(' · ')}</Text>
          </View>
          <Pay salary={job.salary} />
        </Pressable>
      ))}
    </Card>
  )
}

const factsOf = ({ employmentType, benefits, degree, headcount }: JobSummary) => [
  ...(employmentType === 'full-time' ? [] : [employmentLabels[employmentType]]),
  ...benefits.slice(0, shownBenefits),
  degreeLabels[degree],
  headcountText(headcount),
]

function whereOf({ employer, place, booths: [booth] }: JobSummary): string[] {
  const name = employer.verifiedAt ? employer.name : `${employer.name}（未核验）`
  return [name, booth ? `${shortDay(booth.startsAt)} ${booth.number} 展位可面谈` : (place ?? '地点待补')]
}
