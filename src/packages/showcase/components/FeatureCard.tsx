import { Text, View } from '@tarojs/components'
import { Monogram } from '@/kit/Monogram'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { ShowcaseSummary } from '../../../../contract/showcase/showcase.ts'
import { ItemPicture } from './ItemPicture'
import './FeatureCard.scss'

/** The face of the month, with its own words. */
export function FeatureCard({ item }: { item: ShowcaseSummary & { reason: string } }) {
  return (
    <Pressable
      className='feature-card'
      role='link'
      label={`本月人物：${item.title}，${item.byline}`}
      onPress={() => open(paths.showcaseItem(item.id))}
    >
      <ItemPicture picture={item.picture} cover={item.cover} width={960} className='feature-card__picture' />
      <View className='feature-card__shade' />
      <View className='feature-card__words'>
        <Text className='feature-card__label'>本月人物{item.sample ? ' · 示例' : ''}</Text>
        <View className='feature-card__quote'>{item.quote ? `“${item.quote}”` : item.title}</View>
        <View className='feature-card__who'>
          <Monogram name={item.byline} isPerson />
          <Text>{item.byline}</Text>
        </View>
      </View>
    </Pressable>
  )
}
