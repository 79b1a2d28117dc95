import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { answerNomination, getNomination } from '@/api/nominations'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { Notice } from '@/kit/StateCard'
import { Tag } from '@/kit/Tag'
import { AgreementForm } from '@/showcase/AgreementForm'
import { useAgreement } from '@/showcase/use-agreement'
import './awards.scss'

type Nomination = Awaited<ReturnType<typeof getNomination>>

/** What somebody who was proposed sees, through a link of their own. */
export default function NomineePage() {
  const { token = '' } = useRouter().params
  const nomination = useResource(`nominee:${token.slice(0, 8)}`, () => getNomination(token))
  return (
    <Screen title='确认公开'>
      <View className='page-body'>
        <ResourceView resource={nomination}>{data => <Nominee nomination={data} token={token} />}</ResourceView>
      </View>
    </Screen>
  )
}

function Nominee({ nomination, token }: { nomination: Nomination; token: string }) {
  const form = useAgreement(birthDate =>
    answerNomination(token, birthDate ? { agrees: true, birthDate, consentVersion: '2026-12' } : { agrees: false }),
  )
  return (
    <AgreementForm form={form}>
      <Notice icon='me'>有人推荐了你。你同意之后，评上了才会公布下面的名字和评委的理由；不同意，这条推荐就立即删除。</Notice>
      <Card className='nomination'>
        <Tag hue='lamp' icon='trophy'>
          {nomination.award}
        </Tag>
        <View className='nomination__name'>{nomination.nominee}</View>
        <Text className='nomination__note'>推荐理由（只给评委看）：{nomination.reason}</Text>
        {nomination.decisionReason ? <View className='nomination__note'>评委：{nomination.decisionReason}</View> : null}
      </Card>
    </AgreementForm>
  )
}
