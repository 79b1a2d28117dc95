import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Monogram } from '@/kit/Monogram'
import { SampleTag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { dayText } from '@/lib/time'
import type { Honour } from '../../../../contract/showcase/nominations.ts'

/** Somebody who was chosen, with the committee's reason. */
export function HonourCard({ honour }: { honour: Honour }) {
  const { nominee, itemId, reason, committeeSize, chosenAt, sample } = honour
  const content = (
    <>
      <View className='nomination__head'>
        <Monogram name={nominee} isPerson />
        <Text className='nomination__name'>{nominee}</Text>
        {sample ? <SampleTag /> : null}
      </View>
      {reason ? <View className='nomination__note'>评委：{reason}</View> : null}
      {chosenAt ? (
        <View className='nomination__basis'>
          {dayText(chosenAt)} · {committeeSize} 位评委
        </View>
      ) : null}
    </>
  )
  if (itemId === null) return <Card className='nomination'>{content}</Card>
  return (
    <Card className='nomination' label={`看${nominee}的风采`} onPress={() => open(paths.showcaseItem(itemId))}>
      {content}
    </Card>
  )
}
