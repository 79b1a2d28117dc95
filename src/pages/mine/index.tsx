import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { Screen } from '@/components/Screen'
import { SectionHeader } from '@/components/SectionHeader'
import { Empty } from '@/components/StateCard'
import { Ticket } from '@/components/Ticket'
import { useNow } from '@/hooks/use-now'
import { open, openTab, paths } from '@/lib/routes'
import { dayText, localTime, parse, untilText } from '@/lib/time'
import { useFavorites } from '@/stores/favorites'
import { flushOutbox, useOutbox } from '@/stores/outbox'
import { refreshPasses, usePasses } from '@/stores/passes'
import { useSession } from '@/stores/session'
import { LinkList } from './components/LinkList'
import { Registrations } from './components/Registrations'
import { Unread } from './components/Unread'
import './index.scss'

export default function MinePage() {
  const { isSignedIn, name } = useSession()
  const passes = usePasses(s => s.passes)
  const savedCount = useFavorites(s => s.items.length)
  const waiting = useOutbox(s => s.items.length)
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
                when={`${dayText(pass.event.startsAt)} ${localTime(pass.event.startsAt).clock} · ${pass.event.venue}`}
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
        <View className='mine-page__links'>
          <LinkList
            links={[
              {
                icon: 'star',
                text: '我的收藏',
                note: savedCount > 0 ? String(savedCount) : '',
                go: () => open(paths.favorites()),
              },
              { icon: 'bell', text: '消息', note: '', go: () => open(paths.inbox()) },
              { icon: 'calendar', text: '我的预约', note: '', go: () => open(paths.bookings()) },
              { icon: 'trophy', text: '我的风采', note: '', go: () => open(paths.myShowcase()) },
              { icon: 'send', text: '待发送', note: waiting > 0 ? `${waiting} 项` : '没有', go: () => open(paths.outbox()) },
              { icon: 'msg', text: '我的咨询', note: '', go: () => open(paths.tickets()) },
              { icon: 'flag', text: '投诉建议', note: '', go: () => open(paths.feedback()) },
              { icon: 'list', text: '资格自查', note: '', go: () => open(paths.check()) },
              { icon: 'gauge', text: '服务看板', note: '', go: () => open(paths.serviceBoard()) },
              { icon: 'text', text: '我的简历卡', note: '', go: () => open(paths.card()) },
              { icon: 'job', text: '我的投递', note: '', go: () => open(paths.applications()) },
              { icon: 'search', text: '订的岗位搜索', note: '', go: () => open(paths.searches()) },
              { icon: 'shield', text: '隐私与我的数据', note: '', go: () => open(paths.privacy()) },
              { icon: 'settings', text: '字号与账号', note: '', go: () => open(paths.settings()) },
              { icon: 'scan', text: '工作人员验码', note: '', go: () => open(paths.scan()) },
              { icon: 'help', text: '想查政策', note: '', go: () => openTab('policies') },
            ]}
          />
        </View>
      </View>
    </Screen>
  )
}
