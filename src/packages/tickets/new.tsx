import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { askPerson } from '@/api/tickets'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { ErrorSummary } from '@/kit/Field'
import { Notice } from '@/kit/StateCard'
import { TextBox } from '@/kit/TextBox'
import { decoded } from '@/lib/decoded'
import { NameField } from '@/people/PersonFields'
import { FrequentAnswers } from './components/FrequentAnswers'
import { useNewTicket } from './use-new-ticket'
import './new.scss'

/** `question` is the id of an answered question, whose words staff then see; `text` fills the box. */
export default function NewTicketPage() {
  const { question = '', text = '' } = useRouter().params
  const form = useNewTicket('ticket-draft', (words, key) => askPerson(words, question, key), decoded(text))
  return (
    <Screen title='问人工'>
      <View className='page-body'>
        <View className='new-ticket__lead' role='heading' aria-level='2'>
          交给人来答
        </View>
        <Text className='new-ticket__text'>
          先分到一个牵头部门，别的部门配合，承办人具名。承诺 4 个工作小时内答复，夜里、周末和节假日不算。
        </Text>
        {question ? <Notice icon='link'>刚才的提问和回答会一起交过去，不用再说一遍</Notice> : null}
        <ErrorSummary errors={form.errors} />
        <TextBox
          name='question'
          label='想问什么'
          placeholder='说清在什么情况下、想办什么事'
          value={form.question}
          error={form.errorOf('question')}
          onChange={form.setQuestion}
        />
        <View className='new-ticket__hint'>请不要写身份证号、银行卡号。写好的内容先存在这台手机上。</View>
        {form.needsName ? <NameField value={form.name} error={form.errorOf('name')} onChange={form.setName} /> : null}
        <Button className='new-ticket__submit' isBusy={form.isBusy} onPress={form.submit}>
          交给工作人员
        </Button>
        <FrequentAnswers />
      </View>
    </Screen>
  )
}
