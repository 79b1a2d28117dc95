import hero from '@district/pictures/hero-pass.svg'
import { Image, Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { cancelSignUp } from '@/attendance/cancel-sign-up'
import { addToCalendar } from '@/culture/calendar'
import { NavBar } from '@/frame/NavBar'
import { Screen } from '@/frame/Screen'
import { useBrightScreen } from '@/hooks/use-bright-screen'
import { useNow } from '@/hooks/use-now'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { QrCode } from '@/kit/QrCode'
import { Empty } from '@/kit/StateCard'
import { goBack, open, openTab } from '@/lib/page-stack'
import { isWeapp } from '@/lib/platform'
import { paths } from '@/lib/routes'
import { clockText, dayText, keptText, local, parse } from '@/lib/time'
import { refreshPasses, usePasses } from '@/stores/passes'
import type { HeldPass } from '../../../contract/attendance/registrations.ts'
import './index.scss'

/** The pass, out of the device's own storage: it opens without a network. */
export default function PassPage() {
  const { id = '' } = useRouter().params
  const passes = usePasses(s => s.passes)
  const pass = passes.find(p => p.id === id) ?? passes.find(p => p.event.id === id)
  const [isFresh, setFresh] = useState(false)
  useDidShow(() => {
    refreshPasses()
      .then(() => setFresh(true))
      .catch(() => setFresh(false))
  })
  return (
    <Screen title='入场码' className='pass-page' nav={<NavBar title='入场码' />}>
      <View className='pass-page__body'>
        {pass ? (
          <PassSheet pass={pass} isFresh={isFresh} />
        ) : (
          <Empty
            title='这台设备上没有这个入场码'
            text='报名后会自动存在这里；换了设备请联网后重新打开“我的”'
            action='看我的报名'
            onAction={() => openTab('mine')}
          />
        )}
      </View>
    </Screen>
  )
}

function PassSheet({ pass, isFresh }: { pass: HeldPass; isFresh: boolean }) {
  const { event } = pass
  const isBright = useBrightScreen()
  const refreshedAt = usePasses(s => s.refreshedAt)
  const now = useNow()
  const isUsable = event.status !== 'cancelled' && pass.usedAt === null && now < parse(pass.validUntil)
  return (
    <>
      <View className='pass-page__banner'>
        <Icon name={isFresh ? 'okc' : 'wifi'} />
        <Text>
          {isFresh
            ? '断网可用，码已存在手机里'
            : `没有网络也能入场，码已存在手机里${refreshedAt ? `（${keptText(refreshedAt, now)}）` : ''}`}
        </Text>
      </View>
      <View className='pass-ticket'>
        <View className='pass-ticket__art'>
          <Image className='pass-ticket__picture' src={hero} mode='aspectFill' aria-hidden='true' />
          <View className='pass-ticket__title' role='heading' aria-level='2'>
            {event.title}
          </View>
        </View>
        <View className='pass-ticket__facts'>
          <Fact label='日期' value={dayText(event.startsAt)} />
          <Fact label='入场' value={`${clockText(event.doorsOpenAt ?? event.startsAt)}–${clockText(event.endsAt)}`} />
          <Fact label='签到台' value={event.checkInDesk ?? event.venue} />
        </View>
        <View className='pass-ticket__cut' aria-hidden='true' />
        <View className='pass-ticket__code'>
          {isUsable ? null : <StateOf pass={pass} now={now} />}
          <View className={isUsable ? '' : 'pass-ticket__faded'}>
            <QrCode text={pass.token} label={`入场二维码，编号 ${[...pass.code].join(' ')}`} />
          </View>
          <Text className='pass-ticket__number'>{`${pass.code.slice(0, 4)} ${pass.code.slice(4)}`}</Text>
          <Text className='pass-ticket__holder'>{pass.holder} · 扫不出来就报这 6 位</Text>
        </View>
      </View>
      <PassActions pass={pass} isBright={isBright} />
      <Text className='pass-page__tip'>{isWeapp ? '到签到台出示即可，名单里也查得到你' : '请把屏幕调亮，到签到台出示即可'}</Text>
    </>
  )
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <View className='pass-ticket__fact'>
    <Text className='pass-ticket__label'>{label}</Text>
    <Text className='pass-ticket__value'>{value}</Text>
  </View>
)

/** Why this pass does not open the door (any more). */
function StateOf({ pass, now }: { pass: HeldPass; now: number }) {
  const text =
    pass.event.status === 'cancelled'
      ? '这一场已取消，不用到场'
      : pass.usedAt
        ? `${local(pass.usedAt).format('M月D日 HH:mm')} 已在${pass.usedAtGate ?? '签到台'}入场`
        : now >= parse(pass.validUntil)
          ? '这一场已结束'
          : ''
  return (
    <View className='pass-ticket__state' aria-live='polite'>
      <Icon name={pass.usedAt ? 'okc' : 'info'} />
      <Text>{text}</Text>
    </View>
  )
}

function PassActions({ pass, isBright }: { pass: HeldPass; isBright: boolean }) {
  const { event } = pass
  return (
    <View className='pass-page__actions'>
      {isWeapp ? (
        <View className='pass-page__action'>
          <Icon name='sun' />
          <Text>{isBright ? '已调亮' : '请调亮屏幕'}</Text>
        </View>
      ) : null}
      <Pressable className='pass-page__action' onPress={() => addToCalendar(event)}>
        <Icon name='cal' />
        <Text>加入日历</Text>
      </Pressable>
      <Pressable
        className='pass-page__action'
        role='link'
        onPress={() => open(event.isFair ? paths.fair(event.id) : paths.event(event.id))}
      >
        <Icon name='place' />
        <Text>{event.isFair ? '展位图' : '看活动'}</Text>
      </Pressable>
      <Pressable className='pass-page__action' onPress={() => void cancelSignUp(event.id).then(isDone => isDone && goBack())}>
        <Icon name='x' />
        <Text>取消报名</Text>
      </Pressable>
    </View>
  )
}
