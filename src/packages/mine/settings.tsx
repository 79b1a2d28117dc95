import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { SectionHeader } from '@/kit/SectionHeader'
import { ChoiceList } from '@/kit/Sheet'
import { district } from '@/lib/district'
import { goBack, open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { mergeFavorites } from '@/stores/favorites'
import { leaveDevice } from '@/stores/leave'
import { setPreference, type TextSize, usePreferences } from '@/stores/preferences'
import { useSession } from '@/stores/session'
import './settings.scss'

const sizes: { value: TextSize; text: string }[] = [
  { value: 'normal', text: '标准' },
  { value: 'large', text: '大' },
  { value: 'largest', text: '特大' },
]

export default function SettingsPage() {
  const textSize = usePreferences(s => s.textSize)
  const isSignedIn = useSession(s => s.isSignedIn)
  const leave = async () => {
    const { confirm } = await Taro.showModal({
      title: '退出登录？',
      content: '这台设备上的入场码、收藏和没发出去的内容会一起清掉；入场码和收藏重新登录后还在。',
      confirmText: '退出',
      cancelText: '不退',
    })
    if (!confirm) return
    await mergeFavorites().catch(() => {})
    await leaveDevice()
    goBack()
  }
  return (
    <Screen title='字号与账号'>
      <View className='page-body'>
        <SectionHeader title='字号' />
        <Card className='settings-page__card'>
          <ChoiceList options={sizes} value={textSize} onChoose={size => setPreference('textSize', size ?? 'normal')} />
        </Card>
        <View className='settings-page__sample'>这是现在的字号：12月5日 周六，{district.street}见。</View>
        <SectionHeader title='存在本机的内容' />
        <Text className='settings-page__text'>
          入场码、看过的页面、你选的学历和字号存在这台设备上，收藏登录后也存进账号；退出登录时，和账号有关的都从这台设备清掉。报名时填的姓名和手机号加密存在服务器，活动结束
          90 天后删除。
        </Text>
        {isSignedIn ? (
          <Button className='settings-page__leave' kind='line' onPress={() => open(paths.devices())}>
            登录过的设备
          </Button>
        ) : null}
        {isSignedIn ? (
          <Button className='settings-page__leave' kind='danger' icon='out' onPress={() => void leave()}>
            退出登录
          </Button>
        ) : null}
      </View>
    </Screen>
  )
}
