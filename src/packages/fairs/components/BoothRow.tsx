import { Text, View } from '@tarojs/components'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { FavoriteButton } from '@/people/FavoriteButton'
import type { Booth } from '../../../../contract/careers/fairs.ts'
import './BoothRow.scss'

interface BoothRowProps {
  booth: Booth
  fairId: string
  isFitting: boolean
}

export function BoothRow({ booth, fairId, isFitting }: BoothRowProps) {
  const jobs =
    booth.jobCount === 0 ? '岗位待公布' : `${booth.jobTitles[0]}${booth.jobCount > 1 ? ` 等 ${booth.jobCount} 岗` : ''}`
  return (
    <View className='booth-row'>
      <Pressable
        className='booth-row__main'
        role='link'
        label={`${booth.number} 展位，${booth.employer.name}，${jobs}`}
        onPress={() => open(paths.booth(fairId, booth.id))}
      >
        <View className={`booth-row__number ${isFitting ? 'is-fitting' : ''}`}>
          <Text>{booth.number}</Text>
        </View>
        <View className='booth-row__body'>
          <Text className='booth-row__name'>{booth.employer.name}</Text>
          <Text className='booth-row__jobs'>{[jobs, booth.salary?.text].filter(Boolean).join(' · ')}</Text>
        </View>
      </Pressable>
      <FavoriteButton
        look='pill'
        word='想去'
        target={{ kind: 'booth', id: booth.id, title: booth.employer.name, note: booth.number }}
      />
    </View>
  )
}
