import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { getEvent } from '@/api/events'
import { cancelSignUp } from '@/attendance/cancel-sign-up'
import { addToCalendar } from '@/culture/calendar'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { InfoList } from '@/kit/InfoList'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { clockText, dayText, spanText } from '@/lib/time'
import { MessageConsent } from '@/people/MessageConsent'
import { useMessageConsent } from '@/people/use-message-consent'
import { passFor, refreshPasses, usePasses } from '@/stores/passes'
import type { HeldPass } from '../../../contract/attendance/registrations.ts'
import type { DistrictEvent } from '../../../contract/culture/events.ts'
import { AskAfterwards } from './components/AskAfterwards'
import './done.scss'

/** What a person wants to know after signing up, on one screen: number, when, where, what to bring, what next. */
export default function DonePage() {
  const { id = '' } = useRouter().params
  const event = useResource(`event:${id}`, () => getEvent(id))
  const pass = usePasses(s => passFor(s.passes, id))
  useDidShow(() => void refreshPasses().catch(() => {}))
  return (
    <Screen title='报名结果'>
      <View className='page-body'>
        <ResourceView resource={event}>
          {data =>
            pass ? (
              <Confirmed event={data} pass={pass} />
            ) : data.mine?.status === 'waitlisted' ? (
              <Waitlisted event={data} position={data.mine.position ?? 1} onLeft={event.reload} />
            ) : (
              <Empty
                title='没有这一场的报名'
                text='可能已经取消'
                action='看活动'
                onAction={() => open(data.category === 'fair' ? paths.fair(id) : paths.event(id))}
              />
            )
          }
        </ResourceView>
      </View>
    </Screen>
  )
}

function Confirmed({ event, pass }: { event: DistrictEvent; pass: HeldPass }) {
  return (
    <>
      <Result icon='okc' title='报名成功' text={`编号 ${pass.code}`} />
      <EventFacts event={event} />
      <Card className='done-page__next'>
        <Text className='done-page__label'>请带上</Text>
        <Text>{event.bring.length > 0 ? event.bring.join('、') : '入场码'}</Text>
        <Text className='done-page__label'>接下来</Text>
        <Text>
          {event.doorsOpenAt ? `${clockText(event.doorsOpenAt)} 开始入场，` : ''}到{event.checkInDesk ?? '签到台'}
          出示入场码。码已存在手机里，断网也能用。
        </Text>
        {event.contact ? (
          <>
            <Text className='done-page__label'>咨询</Text>
            <Text>{event.contact}</Text>
          </>
        ) : null}
      </Card>
      {event.category === 'fair' ? <AskAfterwards fairId={event.id} /> : null}
      <View className='done-page__actions'>
        <Button icon='qr' onPress={() => open(paths.pass(pass.id))}>
          看入场码
        </Button>
        <Button kind='tint' icon='cal' onPress={() => addToCalendar(event)}>
          加入日历
        </Button>
        <MessageConsent consent={useMessageConsent()} word='开始前微信提醒我' />
      </View>
    </>
  )
}

function Waitlisted({ event, position, onLeft }: { event: DistrictEvent; position: number; onLeft: () => void }) {
  return (
    <>
      <Result icon='clock' title={`候补第 ${position} 位`} text='有人取消会按顺序补上，不用重新填' />
      <EventFacts event={event} />
      <View className='done-page__actions'>
        <MessageConsent consent={useMessageConsent()} word='补上了微信告诉我' />
        <Button kind='tint' onPress={() => openTab('mine')}>
          在“我的”里看进展
        </Button>
        <Button kind='line' onPress={() => void cancelSignUp(event.id, true).then(isDone => isDone && onLeft())}>
          不排了
        </Button>
      </View>
    </>
  )
}

const Result = ({ icon, title, text }: { icon: string; title: string; text: string }) => (
  <View className='done-page__result' aria-live='polite'>
    <Icon name={icon} />
    <View role='heading' aria-level='2' className='done-page__title'>
      {title}
    </View>
    <Text className='done-page__text'>{text}</Text>
  </View>
)

const EventFacts = ({ event }: { event: DistrictEvent }) => (
  <InfoList
    rows={[
      { icon: 'ticket', hue: 'brand', title: event.title, text: event.organizer },
      { icon: 'clock', hue: 'lamp', title: dayText(event.startsAt), text: spanText(event.startsAt, event.endsAt) },
      { icon: 'pin', hue: 'sky', title: event.venue, text: [event.address, event.metro].filter(Boolean).join(' · ') || '地点' },
    ]}
  />
)
