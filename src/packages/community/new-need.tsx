import { View } from '@tarojs/components'
import { useState } from 'react'
import { askNeed } from '@/api/community'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { Choice } from '@/kit/Choice'
import { ErrorSummary, Field } from '@/kit/Field'
import { Notice } from '@/kit/StateCard'
import { TextBox } from '@/kit/TextBox'
import { paths } from '@/lib/routes'
import { NameField } from '@/people/PersonFields'
import type { NeedSide } from '../../../contract/community/needs.ts'
import './community.scss'
import { useWriting } from './use-writing'

const sides: { value: NeedSide; text: string }[] = [
  { value: 'youth', text: '青年' },
  { value: 'shop', text: '商户' },
]

/** Says what one needs; staff read it, find who answers for it, and make it public. */
export default function NewNeedPage() {
  const [raisedBy, setRaisedBy] = useState<NeedSide>('youth')
  const form = useWriting('need-draft', paths.needs(), (words, key) => askNeed({ ...words, raisedBy }, key))
  return (
    <Screen title='说一个需求'>
      <View className='page-body'>
        <Notice icon='eye'>工作人员看过、定好谁负责和期限，再公开；公开时不写你的名字</Notice>
        <ErrorSummary errors={form.errors} />
        <Choice name='raisedBy' label='谁需要' options={sides} value={raisedBy} onChange={setRaisedBy} />
        <Field {...form.field('title')} label='需要什么' purpose='一句话，最多 40 个字' maxLength={40} />
        <TextBox
          {...form.field('text')}
          label='什么情况'
          purpose='在哪里、什么时候、希望怎么办；不要写姓名和手机号'
          maxLength={500}
        />
        {form.needsName ? <NameField {...form.nameField} /> : null}
        <Button className='community__submit' isBusy={form.isBusy} onPress={form.submit}>
          交给工作人员
        </Button>
      </View>
    </Screen>
  )
}
