import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { StaffEvent } from '../../../contract/culture/staff-events.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { HistoryDrawer } from '../../frame/HistoryDrawer.tsx'
import { useSession } from '../../frame/session.tsx'
import { PublishDialog } from '../../kit/PublishDialog.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { momentText, spanText } from '../../kit/times.ts'
import { CloneDialog } from './CloneDialog.tsx'
import { eventHistoryLabels, eventNames, toHistory } from './values.ts'

interface EventActsProps {
  event: StaffEvent
  /** Something was written and not saved. */
  isChanged: boolean
  onDone: (event: StaffEvent) => void
}

type Open = 'publish' | 'withdraw' | 'cancel' | 'clone' | 'history' | null

/** What can be done with an event besides writing it. */
export function EventActs({ event, isChanged, onDone }: EventActsProps) {
  const { may } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const params = { id: event.id }
  const isOver = event.cancelledReason !== null || event.status === 'ended'
  const signedUp = event.seats.taken + event.seats.waitlisted

  const publish = async (published: boolean, at: string | null = null) =>
    onDone(await api('PUT /staff/events/:id/publication', { params, body: { published, ...(at ? { at } : {}) } }))
  async function check() {
    try {
      onDone(await api('PUT /staff/events/:id/check', { params }))
      void message.success('记下了：今天核对过')
    } catch (error) {
      void message.error(asApiError(error).message)
    }
  }
  const isWaiting = event.publishAt !== null
  const more = [
    { key: 'check', label: '核对无误' },
    { key: 'clone', label: '照这场再办一场' },
    ...(may('read-audit') ? [{ key: 'history', label: '改动记录' }] : []),
    ...(may('publish-events') && event.state === 'published' ? [{ key: 'withdraw', label: '撤下' }] : []),
    ...(may('publish-events') && !isOver ? [{ key: 'cancel', label: '取消活动', danger: true }] : []),
  ]
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items: more, onClick: ({ key }) => (key === 'check' ? void check() : setOpen(key as Open)) }}
      >
        <Button>
          更多 <ChevronDown size={14} aria-hidden />
        </Button>
      </Dropdown>
      {may('publish-events') && event.state === 'draft' && !isOver && (
        <>
          {isWaiting && <Button onClick={() => setOpen('withdraw')}>取消定时</Button>}
          <Button
            type='primary'
            onClick={() => (isChanged ? void message.warning('有没保存的修改：先保存，再发布') : setOpen('publish'))}
          >
            {isWaiting ? '改发布时间' : '发布到小程序'}
          </Button>
        </>
      )}
      {open === 'publish' && (
        <PublishDialog
          title={`发布「${event.title}」`}
          setBefore={event.publishAt}
          onPublish={at => publish(true, at)}
          onClose={close}
        >
          发布后小程序的活动日历、搜索和地点页都能看到：{spanText(event.startsAt, event.endsAt)}，{event.venue}
          {event.seats.capacity === null ? '，不用报名。' : `，${event.seats.capacity} 个名额。`}
        </PublishDialog>
      )}
      {open === 'withdraw' && (
        <ReasonDialog
          title={isWaiting ? '取消定时发布' : `撤下「${event.title}」`}
          label={null}
          act={isWaiting ? '不再自动发布' : '撤下'}
          isDangerous={!isWaiting}
          onAct={() => publish(false)}
          onClose={close}
        >
          {isWaiting && event.publishAt
            ? `原定 ${momentText(event.publishAt)} 自动发布，取消后还是草稿。`
            : signedUp > 0
              ? `已有 ${signedUp} 人报名，撤下后他们打不开这场活动，也不会收到通知。不办了请用「取消活动」。`
              : '小程序里就看不到了，内容还在，可以再发布。'}
        </ReasonDialog>
      )}
      {open === 'cancel' && (
        <ReasonDialog
          title={`取消「${event.title}」`}
          label='为什么取消（会写给报名的人看）'
          presets={['天气原因', '场地临时不能用', '嘉宾不能到场']}
          act='取消活动并通知'
          isDangerous
          onAct={async reason => onDone(await api('PUT /staff/events/:id/cancellation', { params, body: { reason } }))}
          onClose={close}
        >
          {signedUp > 0 ? `${signedUp} 人报了名或在候补，会马上收到通知。` : '还没有人报名。'}
          取消后不能恢复，页面上写明已取消和理由。
        </ReasonDialog>
      )}
      {open === 'clone' && (
        <CloneDialog
          event={event}
          onMade={made => void navigate({ to: '/events/$id', params: { id: made.id } })}
          onClose={close}
        />
      )}
      {open === 'history' && (
        <HistoryDrawer
          kind='event'
          id={event.id}
          labels={eventHistoryLabels}
          names={eventNames}
          read={toHistory}
          onClose={close}
        />
      )}
    </>
  )
}
