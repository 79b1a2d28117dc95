import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { endDevice, endEveryDevice, listDevices } from '@/api/account'
import { asApiError } from '@/api/errors'
import { Screen } from '@/frame/Screen'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { goBack } from '@/lib/page-stack'
import { keptText, parse } from '@/lib/time'
import { toast } from '@/lib/toast'
import { SignInCard } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import { leaveDevice } from '@/stores/leave'
import './own-pages.scss'

export default function DevicesPage() {
  const signIn = useSignIn()
  return (
    <Screen title='登录过的设备'>
      <View className='page-body'>
        {signIn.isSignedIn ? <Devices /> : <SignInCard form={signIn} purpose='登录后能看到、退出每台登录过的设备。' />}
      </View>
    </Screen>
  )
}

function Devices() {
  const devices = useResource('devices', listDevices)
  const now = useNow()
  const tellFailure = (failure: unknown) => toast(asApiError(failure).title)
  const end = (id: string) => endDevice(id).then(devices.reload).catch(tellFailure)
  const endAll = async () => {
    const { confirm } = await Taro.showModal({
      title: '在所有设备上退出？',
      content: '包括这一台；账号和报名都还在。',
      confirmText: '全部退出',
      cancelText: '不退',
    })
    if (!confirm) return
    await endEveryDevice()
      .then(async () => {
        await leaveDevice()
        goBack()
      })
      .catch(tellFailure)
  }
  return (
    <ResourceView resource={devices}>
      {({ items }) => (
        <>
          {items.map(item => (
            <Card key={item.id} className='own-row'>
              <View className='own-row__main'>
                <Text className='own-row__title'>{item.device}</Text>
                <Text className='own-row__note'>
                  {item.isThis ? '这台设备' : `最近使用 ${keptText(parse(item.lastSeenAt), now)}`} ·{' '}
                  {keptText(parse(item.createdAt), now)} 登录
                </Text>
              </View>
              {item.isThis ? null : (
                <Button size='small' kind='line' label={`退出 ${item.device}`} onPress={() => void end(item.id)}>
                  退出
                </Button>
              )}
            </Card>
          ))}
          <Button className='own-page__last' kind='danger' icon='out' onPress={() => void endAll()}>
            在所有设备上退出
          </Button>
        </>
      )}
    </ResourceView>
  )
}
