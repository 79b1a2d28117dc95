import { Text, View } from '@tarojs/components'
import { listEmployers } from '@/api/jobs'
import { usePagedList } from '@/hooks/use-paged-list'
import { Card } from '@/kit/Card'
import { Monogram } from '@/kit/Monogram'
import { PagedRows } from '@/kit/PagedRows'
import { Empty } from '@/kit/StateCard'
import { SampleTag, Tag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { EmployerSummary } from '../../../../contract/careers/employers.ts'
import type { Page } from '../../../../contract/platform/page.ts'
import './EmployerList.scss'

/** Employers that are hiring, the most jobs first. */
export function EmployerList({ words }: { words: string }) {
  const employers = usePagedList<EmployerSummary, Page<EmployerSummary>>(`employers:${words}`, cursor =>
    listEmployers({ ...(words ? { q: words } : {}), ...(cursor ? { cursor } : {}) }),
  )
  return (
    <PagedRows
      list={employers}
      unit='家企业'
      renderItem={employer => (
        <Card
          key={employer.id}
          className='employer-row'
          onPress={() => open(paths.employer(employer.id))}
          label={`${employer.name}，${employer.jobCount} 个岗位`}
        >
          <Monogram name={employer.name} size='large' />
          <View className='employer-row__body'>
            <Text className='employer-row__name'>{employer.name}</Text>
            <Text className='employer-row__meta'>
              {[employer.industry, employer.size].filter(Boolean).join(' · ') || '行业未填'}
            </Text>
            <View className='employer-row__tags'>
              <Tag hue='brand'>{employer.jobCount} 个岗位</Tag>
              {employer.sample ? <SampleTag /> : null}
            </View>
          </View>
        </Card>
      )}
      empty={
        <Empty
          title={words ? `没有名字含“${words}”的企业` : '还没有企业'}
          text={words ? '换个短一点的词试试' : '企业的岗位表导入后就会出现在这里'}
        />
      }
    />
  )
}
