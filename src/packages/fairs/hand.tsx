import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getFair } from '@/api/events'
import { listFairCardConsents } from '@/api/handed-cards'
import { Screen } from '@/frame/Screen'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { parse } from '@/lib/time'
import { SignInCard } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import type { Fair } from '../../../contract/careers/fairs.ts'
import { HandConsent } from './components/HandConsent'
import { ShownCode } from './components/ShownCode'
import './hand.scss'

/** Handing one's card over at a booth: the consent for this fair first, then a code to be scanned. */
export default function HandPage() {
  const { id = '' } = useRouter().params
  const signIn = useSignIn()
  const fair = useResource(`fair:${id}`, () => getFair(id))
  return (
    <Screen title='递名片'>
      <View className='page-body'>
        {signIn.isSignedIn ? (
          <ResourceView resource={fair}>{data => <Handing fair={data} />}</ResourceView>
        ) : (
          <SignInCard form={signIn} purpose='登录后给展位扫一下，对方就收到你的简历卡，不用填表。' />
        )}
      </View>
    </Screen>
  )
}

function Handing({ fair }: { fair: Fair }) {
  const now = useNow()
  const consents = useResource('consents:fair-card', listFairCardConsents)
  if (fair.status === 'cancelled' || fair.status === 'ended')
    return (
      <Empty
        title={fair.status === 'cancelled' ? '这一场已取消' : '这一场已结束'}
        text='递过的名片和谁看过，在“我的投递”里'
        action='看我的投递'
        onAction={() => open(paths.applications())}
      />
    )
  return (
    <ResourceView resource={consents}>
      {({ items }) => {
        const standing = items.find(
          item => item.scopeId === fair.id && item.withdrawnAt === null && item.endsAt !== null && parse(item.endsAt) > now,
        )
        return standing?.endsAt ? (
          <ShownCode fair={fair} until={standing.endsAt} onWithdrawn={consents.reload} />
        ) : (
          <HandConsent fair={fair} onAgreed={consents.reload} />
        )
      }}
    </ResourceView>
  )
}
