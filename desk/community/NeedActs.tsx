import { App, Button, Dropdown } from 'antd'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { NeedState } from '../../contract/community/needs.ts'
import type { StaffNeed } from '../../contract/community/staff-needs.ts'
import { api } from '../api/client.ts'
import { asApiError } from '../api/errors.ts'
import { HistoryDrawer } from '../frame/HistoryDrawer.tsx'
import { useSession } from '../frame/session.tsx'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { needLabels, needNames } from './words.ts'

interface NeedActsProps {
  need: StaffNeed
  /** Something was written and not saved. */
  isChanged: boolean
  /** What an act goes over. */
  version: () => { headers: { 'if-match': string } }
  onTook: (need: StaffNeed) => void
}

type Step = Exclude<NeedState, 'review'>

/** Each step says what it means before it is done. */
const dialogs: Record<Step, { act: string; title: string; label: string | null; text: string }> = {
  open: { act: '公开', title: '公开这条需求', label: null, text: '小程序的需求清单里马上能看到，写着管家、联络电话和期限。' },
  working: { act: '开始办', title: '开始办', label: null, text: '小程序里显示“在办”，说的人会收到消息。' },
  done: { act: '办好了', title: '办好了', label: '办成了什么样（公开）', text: '说的人和说“我也需要”的人都会收到消息。' },
  rejected: { act: '退回', title: '退回，不公开', label: '理由（说的人看得到）', text: '说的人会收到理由。' },
  withdrawn: { act: '撤下', title: '撤下', label: '理由（说的人看得到）', text: '小程序里就看不到了，以后可以再公开。' },
}
const reopening = { act: '重新办', title: '重新办', label: '为什么要重新办', text: '小程序里又显示“在办”。' }

/** Taking a need through its states, taking it on, and looking back. */
export function NeedActs({ need, isChanged, version, onTook }: NeedActsProps) {
  const { may, staff } = useSession()
  const { message } = App.useApp()
  const [open, setOpen] = useState<Step | 'history' | null>(null)
  const params = { id: need.id }
  const dialogOf = (step: Step) => (step === 'working' && need.state === 'done' ? reopening : dialogs[step])
  const steps = need.next.filter(state => state !== 'review')
  const [main] = steps
  const others = [
    ...steps.slice(1).map(step => ({ key: step as string, label: dialogOf(step).act })),
    ...(need.handler === staff?.username ? [] : [{ key: 'handler', label: '由我负责' }]),
    ...(may('read-audit') ? [{ key: 'history', label: '改动记录' }] : []),
  ]
  async function takeOn() {
    try {
      onTook(await api('PUT /staff/needs/:id/handler', { params }))
      void message.success('记下了：由你负责')
    } catch (error) {
      void message.error(asApiError(error).message)
    }
  }
  const start = (step: Step) => (isChanged ? void message.warning('有没保存的修改：先保存，再往下办') : setOpen(step))
  const dialog = open && open !== 'history' ? dialogOf(open) : null
  return (
    <>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others,
            onClick: ({ key }) =>
              key === 'handler' ? void takeOn() : key === 'history' ? setOpen('history') : start(key as Step),
          }}
        >
          <Button>
            更多 <ChevronDown size={14} aria-hidden />
          </Button>
        </Dropdown>
      )}
      {main && (
        <Button type='primary' onClick={() => start(main)}>
          {dialogOf(main).act}
        </Button>
      )}
      {dialog && open && open !== 'history' && (
        <ReasonDialog
          title={dialog.title}
          label={dialog.label}
          act={dialog.act}
          isDangerous={open === 'rejected' || open === 'withdrawn'}
          onAct={async text =>
            onTook(await api('PUT /staff/needs/:id/state', { params, body: { state: open, text: text || null } }, version()))
          }
          onClose={() => setOpen(null)}
        >
          {dialog.text}
        </ReasonDialog>
      )}
      {open === 'history' && (
        <HistoryDrawer
          kind='need'
          id={need.id}
          labels={{ ...needLabels, state: '状态', handler: '谁负责', result: '结果' }}
          names={needNames}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
