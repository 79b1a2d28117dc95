import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { asApiError } from '@/api/errors'
import { bookRoom, moveBooking } from '@/api/rooms'
import { Button } from '@/kit/Button'
import { ErrorSummary } from '@/kit/Field'
import { Sheet } from '@/kit/Sheet'
import { goBack, replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { dayText, spanText } from '@/lib/time'
import { NameField } from '@/people/PersonFields'
import { SignInCard } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, rememberName, useSession } from '@/stores/session'
import type { RoomSlots, Slot } from '../../../../contract/culture/rooms.ts'

interface BookingSheetProps {
  day: RoomSlots
  slot: Slot
  /** The booking to move; null books anew. */
  moved: string | null
  onClose: () => void
}

/** The last look before booking: when, where, and what happens to those who do not come. */
export function BookingSheet({ day, slot, moved, onClose }: BookingSheetProps) {
  const signIn = useSignIn()
  const [name, setName] = useState(useSession.getState().name)
  const [fault, setFault] = useState<{ name: 'name' | 'form'; message: string } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newSendKey()).current
  const way = signIn.isSignedIn ? 'done' : signIn.way
  const asksName = way === 'name'
  const errors = fault ? [fault] : way === null && signIn.error ? [{ name: 'form', message: signIn.error }] : []

  async function send() {
    if (asksName && !name.trim()) {
      setFault({ name: 'name', message: '请写怎么称呼你' })
      return
    }
    setBusy(true)
    try {
      await ensureSignedIn(name.trim())
      if (name.trim()) rememberName(name.trim())
      await (moved ? moveBooking(moved, slot.startsAt) : bookRoom(day.room.id, slot.startsAt, key))
      // Who moves a booking comes from the list of them.
      if (moved) goBack()
      else replace(paths.bookings())
    } catch (failure) {
      const error = asApiError(failure)
      setFault({ name: 'form', message: `${error.title}：${error.message}` })
      setBusy(false)
    }
  }

  return (
    <Sheet title={moved ? '改到这个时段' : '确认预约'} onClose={onClose}>
      <View className='booking-sheet__when'>
        {dayText(slot.startsAt)} {spanText(slot.startsAt, slot.endsAt)}
      </View>
      <View className='booking-sheet__rule'>
        {day.room.placeName} · {day.room.name}。{day.rule.text}
      </View>
      <ErrorSummary errors={errors} />
      {asksName ? <NameField value={name} error={fault?.name === 'name' ? fault.message : null} onChange={setName} /> : null}
      {signIn.isAsked ? (
        <SignInCard form={signIn} purpose='用手机号登录，预约跟着账号走。' />
      ) : (
        <Button className='booking-sheet__send' isBusy={isBusy || (way === null && !signIn.error)} onPress={() => void send()}>
          {moved ? '改到这个时段' : '知道了，预约'}
        </Button>
      )}
    </Sheet>
  )
}
