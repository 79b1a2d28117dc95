import { Text, View } from '@tarojs/components'
import { type ReportReason, reportShowcase } from '@/api/showcase'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { ReportLink } from '@/people/ReportLink'
import type { ShowcaseItem } from '../../../../contract/showcase/showcase.ts'

const reportReasons: { value: ReportReason; text: string }[] = [
  { value: 'untrue', text: '内容不真实' },
  { value: 'not-agreed', text: '没经过我同意就展示了我' },
  { value: 'offensive', text: '辱骂、歧视或让人不适' },
  { value: 'advertising', text: '广告或骗局' },
  { value: 'other', text: '其他' },
]

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
      <ReportLink reasons={reportReasons} onReport={reason => reportShowcase(item.id, reason)} />
    </View>
  )
}
