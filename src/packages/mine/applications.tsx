import { View } from '@tarojs/components'
import { listApplications } from '@/api/account'
import { asApiError } from '@/api/errors'
import { listHandedCards } from '@/api/handed-cards'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { openTab } from '@/lib/page-stack'
import { toast } from '@/lib/toast'
import { SignInCard } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import { ApplicationCard } from './components/ApplicationCard'
import { HandedCards } from './components/HandedCards'
import './own-pages.scss'

export default function ApplicationsPage() {
  const signIn = useSignIn()
  return (
    <Screen title='我的投递'>
      <View className='page-body'>
        {signIn.isSignedIn ? <Applications /> : <SignInCard form={signIn} purpose='登录后看投递的进展，和谁看过你的简历卡。' />}
      </View>
    </Screen>
  )
}

function Applications() {
  const applications = useResource('applications', listApplications)
  const handed = useResource('handed-cards', listHandedCards)
  const acting = (reload: () => Promise<void>) => (work: () => Promise<unknown>) => () =>
    void work()
      .then(reload)
      .catch(failure => toast(asApiError(failure).title))
  const cards = handed.data?.items ?? []
  return (
    <ResourceView resource={applications}>
      {({ items }) => (
        <>
          {items.length === 0 && cards.length === 0 ? (
            <Empty title='还没有投递' text='在岗位页点“投递”，简历卡就会带上' action='看岗位' onAction={() => openTab('jobs')} />
          ) : (
            items.map(item => <ApplicationCard key={item.id} application={item} act={acting(applications.reload)} />)
          )}
          <HandedCards cards={cards} act={acting(handed.reload)} />
        </>
      )}
    </ResourceView>
  )
}
