import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { answerAgreement, getAgreement } from '@/api/showcase'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { Notice } from '@/kit/StateCard'
import { AgreementForm } from '@/showcase/AgreementForm'
import { useAgreement } from '@/showcase/use-agreement'
import { ItemPicture } from './components/ItemPicture'
import { Story } from './components/Story'
import './new.scss'

type Agreement = Awaited<ReturnType<typeof getAgreement>>

export default function AgreePage() {
  const { token = '' } = useRouter().params
  const item = useResource(`agreement:${token.slice(0, 8)}`, () => getAgreement(token))
  return (
    <Screen title='确认公开'>
      <View className='page-body submit-page'>
        <ResourceView resource={item}>{data => <Agree item={data} token={token} />}</ResourceView>
      </View>
    </Screen>
  )
}

function Agree({ item, token }: { item: Agreement; token: string }) {
  const form = useAgreement(birthDate =>
    answerAgreement(
      token,
      birthDate ? { agrees: true, version: item.version, birthDate, consentVersion: '2026-12' } : { agrees: false },
    ),
  )
  return (
    <AgreementForm form={form}>
      <Notice icon='me'>有人写到或拍到了你。你同意之后，这篇才会公开 {item.months} 个月；不同意就立即删除。</Notice>
      <Card className='submit-page__preview'>
        <ItemPicture picture={item.picture} cover={item.cover} width={960} className='submit-page__cover' />
        <View className='submit-page__story'>
          <Story item={item} />
        </View>
      </Card>
    </AgreementForm>
  )
}
