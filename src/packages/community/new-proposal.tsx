import { View } from '@tarojs/components'
import { propose } from '@/api/community'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { ErrorSummary, Field } from '@/kit/Field'
import { Notice } from '@/kit/StateCard'
import { TextBox } from '@/kit/TextBox'
import { paths } from '@/lib/routes'
import { NameField } from '@/people/PersonFields'
import './community.scss'
import { useWriting } from './use-writing'

/** Brings something in to be talked over; staff read it first and set its time. */
export default function NewProposalPage() {
  const form = useWriting('proposal-draft', paths.proposals(), propose)
  return (
    <Screen title='提一件事'>
      <View className='page-body'>
        <Notice icon='eye'>工作人员看过、定好议到几号，再公开；公开时不写你的名字。没人回应之前可以拿回</Notice>
        <ErrorSummary errors={form.errors} />
        <Field {...form.field('title')} label='要议什么' purpose='一句话，最多 40 个字' maxLength={40} />
        <TextBox
          {...form.field('text')}
          label='情况和想法'
          purpose='现在怎样、想怎么改、谁会受影响；不要写姓名和手机号'
          maxLength={1000}
        />
        {form.needsName ? <NameField {...form.nameField} /> : null}
        <Button className='community__submit' isBusy={form.isBusy} onPress={form.submit}>
          交给工作人员
        </Button>
      </View>
    </Screen>
  )
}
