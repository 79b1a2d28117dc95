import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { checkInBooking } from '@/api/staff'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { ErrorSummary, Field } from '@/kit/Field'
import { Notice } from '@/kit/StateCard'
import { replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { RoomCheckIn } from '../../../contract/culture/rooms.ts'
import { BookingVerdict } from './components/BookingVerdict'
import { isStaffHere, leaveWhenSignedOut } from './staff-only'
import './scan.scss'

/** The desk of a venue: whoever booked says six characters, and is there. */
export default function BookingDeskPage() {
  const [typed, setTyped] = useState('')
  const [checkIn, setCheckIn] = useState<RoomCheckIn | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  useDidShow(() => void isStaffHere())

  const check = async () => {
    if (!typed.trim() || isBusy) return
    setBusy(true)
    setFault(null)
    setCheckIn(null)
    // Emptied now and not with the answer: by then the next code may be coming in.
    setTyped('')
    try {
      setCheckIn(await checkInBooking(typed))
    } catch (failure) {
      setTyped(next => next || typed)
      leaveWhenSignedOut(failure)
      const { title, message } = asApiError(failure)
      setFault(`${title}：${message}`)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Screen title='预约签到'>
      <View className='page-body'>
        <ErrorSummary errors={fault ? [{ name: 'form', message: fault }] : []} />
        <View aria-live='assertive'>{checkIn ? <BookingVerdict checkIn={checkIn} /> : null}</View>
        <Field
          name='code'
          label='预约码'
          purpose='请对方打开“我的预约”，报 6 位码；开始前 30 分钟到开始后 15 分钟可以签到'
          value={typed}
          maxLength={20}
          onChange={setTyped}
          onConfirm={() => void check()}
        />
        <Button className='scan-page__scan' isBusy={isBusy} onPress={() => void check()}>
          签到
        </Button>
        <Notice icon='ticket' action='去验码' onAction={() => replace(paths.scan())}>
          活动和招聘会的入场码在另一页验
        </Notice>
      </View>
    </Screen>
  )
}
