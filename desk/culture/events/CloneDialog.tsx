import { Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { StaffEvent } from '../../../contract/culture/staff-events.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { DialogEnd } from '../../kit/DialogEnd.tsx'
import { MomentField } from '../../kit/MomentField.tsx'
import { onceKey } from '../../kit/once.ts'
import { spanText } from '../../kit/times.ts'

interface CloneDialogProps {
  event: Pick<StaffEvent, 'id' | 'title' | 'startsAt' | 'endsAt'>
  /** `2026-12`; the month after the event's where none is named. */
  month?: string
  onMade: (event: StaffEvent) => void
  onClose: () => void
}

/** Makes a draft of the same event at another time. */
export function CloneDialog({ event, month, onMade, onClose }: CloneDialogProps) {
  const [startsAt, setStartsAt] = useState<string | null>(() => sameWeekday(event.startsAt, month))
  const [key] = useState(onceKey)
  const { isBusy, failure, act } = useActing()
  const clone = () =>
    act(async () => {
      if (!startsAt) return
      const body = { startsAt }
      onMade(await api('POST /staff/events/:id/clones', { params: { id: event.id }, body }, { idempotencyKey: key }))
      onClose()
    })
  return (
    <Modal open title={`照「${event.title}」再办一场`} footer={null} onCancel={onClose} destroyOnHidden>
      <p>{spanText(event.startsAt, event.endsAt)} 那一场的内容照抄成草稿；报名、检查和发布不抄，改好再发布。</p>
      <p style={{ margin: '12px 0' }}>
        新的开始时间：
        <MomentField value={startsAt} onChange={setStartsAt} aria-label='新的开始时间' />
      </p>
      <DialogEnd act='做成草稿' isBusy={isBusy} failure={failure} isDisabled={!startsAt} onAct={clone} onClose={onClose} />
    </Modal>
  )
}

/** The same weekday of the same week of the month: the first Saturday again; the last one where there is no fifth. */
export function sameWeekday(startsAt: string, month?: string): string {
  const start = dayjs(startsAt)
  const first = month ? dayjs(`${month}-01T00:00`) : start.add(1, 'month').startOf('month')
  const ahead = (start.day() - first.day() + 7) % 7
  const weeks = Math.floor((start.date() - 1) / 7)
  const day = first.add(ahead + weeks * 7, 'day')
  const inMonth = day.month() === first.month() ? day : day.subtract(7, 'day')
  return inMonth.hour(start.hour()).minute(start.minute()).format()
}
