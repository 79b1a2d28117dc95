import { Text, View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { Icon } from '@/kit/Icon'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { AnswerBlock } from '../../contract/policies/answers.ts'
import { Marks } from './Marks'
import './PracticalRow.scss'

/** Where one goes; a place of our map opens. */
export function PlaceRow({
  block: { text, citations, place },
  onSource,
}: {
  block: AnswerBlock
  onSource: (number: number) => void
}) {
  return (
    <View className='practical-row'>
      <Icon name='pin' className='practical-row__icon' />
      <View className='practical-row__words'>
        <View>
          <Text>{text}</Text>
          <Marks numbers={citations} onSource={onSource} />
        </View>
      </View>
      {place ? (
        <Button size='small' kind='tint' label={`看地图：${place.name}`} onPress={() => open(paths.place(place.id))}>
          看地图
        </Button>
      ) : null}
    </View>
  )
}
