import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { giveFeedback } from '@/api/tickets'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ErrorSummary } from '@/kit/Field'
import { SectionHeader } from '@/kit/SectionHeader'
import { ChoiceList } from '@/kit/Sheet'
import { TextBox } from '@/kit/TextBox'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { NameField } from '@/people/PersonFields'
import { AboutDepartment } from './components/AboutDepartment'
import { useNewTicket } from './use-new-ticket'
import './new.scss'

const kinds = [
  { value: 'complaint', text: '投诉：哪里做得不对' },
  { value: 'suggestion', text: '建议：哪里可以更好' },
] as const

/** 投诉建议: a number at once, a time by which it is answered, and the answer in the inbox. */
export default function FeedbackPage() {
  const [kind, setKind] = useState<(typeof kinds)[number]['value']>('complaint')
  const [about, setAbout] = useState<string | null>(null)
  const form = useNewTicket('feedback-draft', (text, key) => giveFeedback(kind, text, kind === 'complaint' ? about : null, key))
  return (
    <Screen title='投诉建议'>
      <View className='page-body'>
        <Text className='new-ticket__text'>
          提交后马上给编号。承诺 4 个工作小时内答复，夜里、周末和节假日不算；答复在“消息”里告诉你，办得慢会自动催办。
        </Text>
        <ErrorSummary errors={form.errors} />
        <SectionHeader title='要说的是哪一种' />
        <Card className='new-ticket__choices'>
          <ChoiceList options={[...kinds]} value={kind} onChoose={value => setKind(value ?? 'complaint')} />
        </Card>
        {kind === 'complaint' ? <AboutDepartment value={about} onChange={setAbout} /> : null}
        <TextBox
          name='question'
          label='说说经过'
          placeholder='什么时候、在哪里、什么事，希望怎么办'
          value={form.question}
          error={form.errorOf('question')}
          onChange={form.setQuestion}
        />
        <View className='new-ticket__hint'>请不要写身份证号、银行卡号。只有承办的工作人员看得到。</View>
        {form.needsName ? <NameField value={form.name} error={form.errorOf('name')} onChange={form.setName} /> : null}
        <Button className='new-ticket__submit' isBusy={form.isBusy} onPress={form.submit}>
          提交
        </Button>
        <Button className='new-ticket__other' kind='line' onPress={() => open(paths.tickets())}>
          看以前提过的
        </Button>
      </View>
    </Screen>
  )
}
