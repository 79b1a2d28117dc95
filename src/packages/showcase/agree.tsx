import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { getAgreement } from '@/api/showcase'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ErrorSummary, Field } from '@/components/Field'
import { ResourceView } from '@/components/ResourceView'
import { Screen } from '@/components/Screen'
import { Empty, Notice } from '@/components/StateCard'
import { useResource } from '@/hooks/use-resource'
import { isWeapp } from '@/lib/platform'
import { openTab } from '@/lib/routes'
import { useSession } from '@/stores/session'
import { ItemPicture } from './components/ItemPicture'
import { Story } from './components/Story'
import { useAgreement } from './use-agreement'
import './new.scss'

type Agreement = Awaited<ReturnType<typeof getAgreement>>

export default function AgreePage() {
  const { token = '' } = useRouter().params
  const item = useResource(`agreement:${token.slice(0, 8)}`, () => getAgreement(token))
  return (
    <Screen title='确认公开'>
      <View className='page-body submit-page'>
        <ResourceView resource={item}>{data => <AgreeForm item={data} token={token} />}</ResourceView>
      </View>
    </Screen>
  )
}

function AgreeForm({ item, token }: { item: Agreement; token: string }) {
  const form = useAgreement(token, item.version)
  const [needsName] = useState(!isWeapp && !useSession.getState().isSignedIn)
  if (form.answered)
    return (
      <Empty
        title={form.answered === 'yes' ? '谢谢，已记下你的同意' : '已删除，不会公开'}
        text={form.answered === 'yes' ? '改主意的话，再打开这个链接选“不同意”，会立即下架' : '文字和图片都已删除'}
        action='去首页'
        onAction={() => openTab('home')}
      />
    )
  return (
    <>
      <Notice icon='person'>有人写到或拍到了你。你同意之后，这篇才会公开 {item.months} 个月；不同意就立即删除。</Notice>
      <Card className='submit-page__preview'>
        <ItemPicture picture={item.picture} cover={item.cover} width={960} className='submit-page__cover' />
        <View className='submit-page__story'>
          <Story item={item} />
        </View>
      </Card>
      <ErrorSummary errors={form.errors} />
      {needsName ? <Field name='name' label='怎么称呼你' value={form.name} maxLength={20} onChange={form.setName} /> : null}
      <Field
        name='birthDate'
        label='你的出生日期'
        purpose='只用来确认已满 18 岁，不保存'
        type='digits'
        placeholder='如 20000102'
        maxLength={10}
        value={form.birthDate}
        onChange={form.setBirthDate}
      />
      <View className='submit-page__actions'>
        <Button kind='danger' isBusy={form.isBusy} onPress={form.decline}>
          不同意
        </Button>
        <Button className='submit-page__send' isBusy={form.isBusy} onPress={form.agree}>
          同意公开
        </Button>
      </View>
    </>
  )
}
