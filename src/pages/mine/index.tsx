import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { Ticket } from '@/attendance/Ticket'
import { Screen } from '@/frame/Screen'
import { useNow } from '@/hooks/use-now'
import { Card } from '@/kit/Card'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { momentText, parse, untilText } from '@/lib/time'
import { flushOutbox } from '@/stores/outbox'
import { refreshPasses, usePasses } from '@/stores/passes'
import { useSession } from '@/stores/session'
import { OwnLinks } from './components/OwnLinks'
import { Registrations } from './components/Registrations'
import { Unread } from './components/Unread'
import './index.scss'

export default function MinePage() {
  const { isSignedIn, name } = useSession()
  const passes = usePasses(s => s.passes)
  const now = useNow()
  const refresh = () =>
    flushOutbox()
      .then(refreshPasses)
      .catch(() => {})
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  const live = passes.filter(pass => parse(pass.event.endsAt) > now)

  return (
    <Screen title='我的' tab='mine'>
      <View className='page-body'>
        <Card className='mine-page__person'>
          <View className='mine-page__face' aria-hidden='true'>
            <Text className='icon icon-me' />
          </View>
          <View className='mine-page__words'>
            <Text className='mine-page__name'>{isSignedIn && name ? name : '你好'}</Text>
            <Text className='mine-page__hint'>{isSignedIn ? '报名、收藏都在这里' : '不用登录也能逛；报名时自动建好账号'}</Text>
          </View>
        </Card>
        {isSignedIn ? <Unread /> : null}
        <SectionHeader title='我的入场码' />
        {live.length > 0 ? (
          live.map(pass => (
            <View key={pass.id} className='mine-page__ticket'>
              <Ticket
                lead={
                  pass.event.status === 'cancelled'
                    ? '已取消'
                    : `已报名 · ${untilText(pass.event.startsAt, pass.event.endsAt, now)}`
                }
                title={pass.event.title}
                when={`${momentText(pass.event.startsAt)} · ${pass.event.venue}`}
                stub='入场码'
                stubIcon='qr'
                onPress={() => open(paths.pass(pass.id))}
              />
            </View>
          ))
        ) : (
          <Empty
            title='还没有入场码'
            text='报名招聘会或活动后，码会存在手机里，断网也能用'
            action='看招聘会'
            onAction={() => open(paths.fairs())}
          />
        )}
        {isSignedIn ? <Registrations /> : null}
        <OwnLinks />
      </View>
    </Screen>
  )
}
