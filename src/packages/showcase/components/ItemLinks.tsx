import { Text, View } from '@tarojs/components'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { ShowcaseItem } from '../../../../contract/showcase/showcase.ts'
import { ReportLink } from './ReportLink'

/** Below a story: why it was honoured or that it should be, and what is wrong with it. */
export function ItemLinks({ item }: { item: ShowcaseItem }) {
  const isHonoured = item.awards.length > 0
  return (
    <View className='showcase-item__links'>
      <Pressable
        className='report-link'
        role='link'
        onPress={() => open(isHonoured ? paths.awards() : paths.nominate(item.id, item.byline))}
      >
        <Icon name='trophy' />
        <Text>{isHonoured ? '看评优理由' : '推荐评优'}</Text>
      </Pressable>
      <ReportLink id={item.id} />
    </View>
  )
}
