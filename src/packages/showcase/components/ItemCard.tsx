import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Monogram } from '@/kit/Monogram'
import { SampleTag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { showcaseLabels } from '@/showcase/labels'
import type { ShowcaseSummary } from '../../../../contract/showcase/showcase.ts'
import { ItemPicture } from './ItemPicture'
import './ItemCard.scss'

/** One item in a column: picture, title, who. `isTall` makes neighbours stand at different heights. */
export function ItemCard({ item, isTall }: { item: ShowcaseSummary; isTall: boolean }) {
  return (
    <Card
      className='item-card'
      onPress={() => open(paths.showcaseItem(item.id))}
      label={`${showcaseLabels[item.kind]}：${item.title}，${item.byline}${item.liked ? '，已喜欢' : ''}`}
    >
      <ItemPicture
        picture={item.picture}
        cover={item.cover}
        width={480}
        className={`item-card__picture ${isTall ? 'is-tall' : ''}`}
      />
      <View className='item-card__body'>
        <View className='item-card__title'>{item.title}</View>
        <View className='item-card__foot'>
          <Monogram name={item.byline} isPerson />
          <Text className='item-card__byline'>{item.byline}</Text>
          {item.liked ? <Icon name='heart-filled' className='item-card__liked' /> : null}
          {item.sample ? <SampleTag /> : null}
        </View>
      </View>
    </Card>
  )
}
