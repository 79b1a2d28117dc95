import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { deleteMe, getPrivacy } from '@/api/account'
import { asApiError } from '@/api/errors'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { openTab } from '@/lib/page-stack'
import { toast } from '@/lib/toast'
import { leaveDevice } from '@/stores/leave'
import { useSession } from '@/stores/session'
import { Archive } from './components/Archive'
import './own-pages.scss'

export default function PrivacyPage() {
  const isSignedIn = useSession(s => s.isSignedIn)
  const privacy = useResource('privacy', getPrivacy)
  return (
    <Screen title='隐私与我的数据'>
      <View className='page-body'>
        {isSignedIn ? <Archive /> : null}
        <SectionHeader title='存了什么、为什么、多久' />
        <Text className='own-page__lead'>
          不登录也能浏览岗位、活动和政策；用到哪一项才问哪一项。手机号和简历卡加密保存，不公开。
        </Text>
        <ResourceView resource={privacy}>
          {({ items }) =>
            items.map(item => (
              <Card key={item.title} className='own-card'>
                <Text className='own-row__title'>{item.title}</Text>
                <Text className='own-row__note'>{item.what.join('、')}</Text>
                <Text className='own-row__note'>用来：{item.purpose}</Text>
                <Text className='own-row__note'>依据：{item.basis}</Text>
                <Text className='own-row__note'>保留：{item.retention}</Text>
              </Card>
            ))
          }
        </ResourceView>
        {isSignedIn ? (
          <Button className='own-page__last' kind='danger' icon='trash' onPress={() => void leave()}>
            注销账号
          </Button>
        ) : null}
      </View>
    </Screen>
  )
}

async function leave() {
  const { confirm } = await Taro.showModal({
    title: '注销账号？',
    content: '报名、预约、简历卡和投递马上删除，名额让给后面的人，找不回来。',
    confirmText: '注销',
    cancelText: '不注销',
  })
  if (!confirm) return
  try {
    await deleteMe()
    await leaveDevice()
    toast('已注销')
    openTab('home')
  } catch (failure) {
    toast(asApiError(failure).title)
  }
}
