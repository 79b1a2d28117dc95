import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { Choice } from '@/kit/Choice'
import { ErrorSummary, Field } from '@/kit/Field'
import { Notice } from '@/kit/StateCard'
import { TextBox } from '@/kit/TextBox'
import { decoded } from '@/lib/decoded'
import { NameField } from '@/people/PersonFields'
import type { Award } from '../../../contract/showcase/nominations.ts'
import { useNomination } from './use-nomination'
import './awards.scss'

const awards: { value: Award; text: string }[] = [
  { value: '青年之星', text: '青年之星' },
  { value: '服务之星', text: '服务之星' },
  { value: '星级商户', text: '星级商户' },
]

/** `item` is a public item, `byline` its name; without them somebody is proposed by name. */
export default function NominatePage() {
  const { item = '', byline = '' } = useRouter().params
  const form = useNomination(item || null, decoded(byline))
  const field = (name: 'nominee' | 'reason' | 'name') => ({ name, value: form[name], error: form.errorOf(name) })
  return (
    <Screen title='推荐评优'>
      <View className='page-body awards-page'>
        <Notice icon={item ? 'heart' : 'me'}>
          {item ? '评上后，奖项会标在这篇风采上' : '提交后把确认链接发给对方，本人同意才会公布名字'}
        </Notice>
        <ErrorSummary errors={form.errors} />
        <Choice name='award' label='推荐什么奖项' options={awards} value={form.award} onChange={form.setAward} />
        <Field {...field('nominee')} label='推荐谁' purpose='人的称呼或店名' maxLength={40} onChange={form.setNominee} />
        <TextBox
          {...field('reason')}
          label='为什么推荐'
          purpose='写具体做过的事，只给评委看；不要写手机号、微信号'
          maxLength={300}
          onChange={form.setReason}
        />
        {form.needsName ? <NameField value={form.name} error={form.errorOf('name')} onChange={form.setName} /> : null}
        <Button className='awards-page__nominate' isBusy={form.isBusy} onPress={form.submit}>
          交给评委
        </Button>
      </View>
    </Screen>
  )
}
