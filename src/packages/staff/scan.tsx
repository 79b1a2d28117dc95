import { Text, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { asApiError } from '@/api/errors'
import { listEvents } from '@/api/events'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Field } from '@/kit/Field'
import { ChoiceList, Sheet } from '@/kit/Sheet'
import { Empty, Notice } from '@/kit/StateCard'
import { replace } from '@/lib/page-stack'
import { isWeapp } from '@/lib/platform'
import { paths } from '@/lib/routes'
import { keep, recall } from '@/lib/storage'
import { instant, whenText } from '@/lib/time'
import type { EventSummary } from '../../../contract/culture/events.ts'
import { Verdict } from './components/Verdict'
import { checkPass, type DoorVerdict, fetchKeys, sendUnsent, tellState, unsentScans } from './door'
import { clockNotice, doorTime, learnTime } from './door-clock'
import { isStaffHere, leaveWhenSignedOut } from './staff-only'
import './scan.scss'

const maxEvents = 50
/** Much shorter than what the board of the day takes for a device that is gone. */
const heartbeat = 30_000

export default function ScanPage() {
  const [event, setEvent] = useState(() => recall<Pick<EventSummary, 'id' | 'title'>>('door:event'))
  const [isChoosing, setChoosing] = useState(false)
  const [typed, setTyped] = useState('')
  const [gate, setGate] = useState(() => recall<string>('door:gate') ?? '')
  const [verdict, setVerdict] = useState<DoorVerdict | null>(null)
  const [unsent, setUnsent] = useState(unsentScans().length)
  const [clock, setClock] = useState(clockNotice)

  /** Somebody may set the clock at any time. */
  const hearTime = useCallback(
    () =>
      void learnTime()
        .then(() => setClock(clockNotice()))
        .catch(() => {}),
    [],
  )

  useDidShow(() => {
    if (!isStaffHere()) return
    fetchKeys().catch(() => {})
    hearTime()
    sendUnsent().then(setUnsent).catch(leaveWhenSignedOut)
  })

  const eventId = event?.id
  useEffect(() => {
    if (!eventId || !isStaffHere()) return
    const tell = () => void tellState(eventId).catch(() => {})
    tell()
    const timer = setInterval(() => {
      tell()
      hearTime()
    }, heartbeat)
    return () => clearInterval(timer)
  }, [eventId, hearTime])

  /** Gives whether there was an answer. */
  const check = async (text: string): Promise<boolean> => {
    if (!event || !text.trim()) return false
    try {
      const checked = await checkPass(text, event.id, gate)
      setVerdict(checked)
      if (checked.clockDoubted) hearTime()
      return true
    } catch (failure) {
      leaveWhenSignedOut(failure)
      const { message } = asApiError(failure)
      setVerdict({ verdict: 'invalid', message, isOffline: false })
      return false
    } finally {
      setUnsent(unsentScans().length)
    }
  }

  const checkTyped = async () => {
    // Emptied now and not with the answer: by then the next code may be coming in.
    setTyped('')
    if (!(await check(typed))) setTyped(next => next || typed)
  }

  const scan = () =>
    Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
      .then(({ result }) => check(result))
      .catch(() => {})

  return (
    <Screen title='验码'>
      <View className='page-body'>
        {event ? (
          <Notice icon='ticket' action='换一场' onAction={() => setChoosing(true)}>
            正在验：{event.title}
          </Notice>
        ) : (
          <Empty title='先选要验的场次' action='选场次' onAction={() => setChoosing(true)} />
        )}
        {clock ? <Notice icon='clock'>{clock}</Notice> : null}
        <View aria-live='assertive'>{verdict ? <Verdict verdict={verdict} /> : null}</View>
        {event ? (
          <>
            {isWeapp ? (
              <Button className='scan-page__scan' icon='scan' onPress={() => void scan()}>
                扫一扫
              </Button>
            ) : null}
            <Field
              name='code'
              label='编号或扫码枪'
              purpose='输入入场码下的 6 位，或用扫码枪扫二维码后回车'
              value={typed}
              maxLength={300}
              onChange={setTyped}
              onConfirm={() => void checkTyped()}
            />
            <Button className='scan-page__scan' kind={isWeapp ? 'tint' : 'main'} onPress={() => void checkTyped()}>
              验这个码
            </Button>
            <Field
              name='gate'
              label='这个口的名字'
              isOptional
              purpose='写进记录：已用过的码会告诉你是哪个口放的行'
              value={gate}
              maxLength={20}
              onChange={value => {
                setGate(value)
                keep('door:gate', value)
              }}
            />
          </>
        ) : null}
        {unsent > 0 ? (
          <Notice icon='wifi' action='补传' onAction={() => void sendUnsent().then(setUnsent).catch(leaveWhenSignedOut)}>
            有 {unsent} 次离线验码还没传
          </Notice>
        ) : null}
        {isChoosing ? (
          <EventSheet
            onClose={() => setChoosing(false)}
            onChoose={chosen => {
              keep('door:event', chosen)
              setEvent(chosen)
              setVerdict(null)
              setChoosing(false)
            }}
          />
        ) : null}
        <Notice icon='cal' action='去签到' onAction={() => replace(paths.bookingDesk())}>
          房间、门诊的预约在另一页签到
        </Notice>
        <Text className='scan-page__hint'>断网也能验：二维码带签名，联网后自动补传。</Text>
      </View>
    </Screen>
  )
}

function EventSheet({
  onClose,
  onChoose,
}: {
  onClose: () => void
  onChoose: (event: Pick<EventSummary, 'id' | 'title'>) => void
}) {
  const { data } = useResource('door:events', () =>
    listEvents({ from: instant(doorTime()).subtract(12, 'hour').toISOString(), limit: maxEvents }),
  )
  const events = (data?.items ?? []).filter(event => event.seats.capacity !== null)
  return (
    <Sheet title='选场次' onClose={onClose}>
      {events.length === 0 ? <Empty title='没有需要验码的场次' text='只有开放报名的活动才有入场码' /> : null}
      <ChoiceList
        options={events.map(event => ({ value: event.id, text: `${event.title} ${whenText(event.startsAt, event.endsAt)}` }))}
        value={null}
        onChoose={id => {
          const chosen = events.find(event => event.id === id)
          if (chosen) onChoose({ id: chosen.id, title: chosen.title })
        }}
      />
    </Sheet>
  )
}
