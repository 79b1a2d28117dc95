import { App, Button, Dropdown } from 'antd'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { asApiError } from '../api/errors.ts'
import { HistoryDrawer } from '../frame/HistoryDrawer.tsx'
import { useSession } from '../frame/session.tsx'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import type { Names } from '../kit/shown.ts'

interface PublicActsProps {
  /** As the audit trail calls it. */
  kind: 'place' | 'walk'
  id: string
  title: string
  isPublic: boolean
  /** Something was written and not saved. */
  isChanged: boolean
  labels: Record<string, string>
  names: Names
  onPublish: (published: boolean) => Promise<unknown>
  onCheck?: () => Promise<unknown>
}

/** Publishing and taking down, checking and looking back, of what has no time of its own. */
export function PublicActs({ kind, id, title, isPublic, isChanged, labels, names, onPublish, onCheck }: PublicActsProps) {
  const { may } = useSession()
  const { message } = App.useApp()
  const [open, setOpen] = useState<'publication' | 'history' | null>(null)
  async function check() {
    try {
      await onCheck?.()
      void message.success('记下了：今天核对过')
    } catch (error) {
      void message.error(asApiError(error).message)
    }
  }
  const more = [
    ...(onCheck ? [{ key: 'check', label: '核对无误' }] : []),
    ...(may('read-audit') ? [{ key: 'history', label: '改动记录' }] : []),
    ...(isPublic && may('publish-events') ? [{ key: 'publication', label: '撤下' }] : []),
  ]
  return (
    <>
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more,
            onClick: ({ key }) => (key === 'check' ? void check() : setOpen(key as 'publication' | 'history')),
          }}
        >
          <Button>
            更多 <ChevronDown size={14} aria-hidden />
          </Button>
        </Dropdown>
      )}
      {!isPublic && may('publish-events') && (
        <Button
          type='primary'
          onClick={() => (isChanged ? void message.warning('有没保存的修改：先保存，再发布') : setOpen('publication'))}
        >
          发布到小程序
        </Button>
      )}
      {open === 'publication' && (
        <ReasonDialog
          title={isPublic ? `撤下「${title}」` : `发布「${title}」`}
          label={null}
          act={isPublic ? '撤下' : '发布到小程序'}
          isDangerous={isPublic}
          onAct={() => onPublish(!isPublic)}
          onClose={() => setOpen(null)}
        >
          {isPublic ? '小程序里就看不到了，内容还在，可以再发布。' : '小程序的列表、搜索和附近马上能看到。'}
        </ReasonDialog>
      )}
      {open === 'history' && <HistoryDrawer kind={kind} id={id} labels={labels} names={names} onClose={() => setOpen(null)} />}
    </>
  )
}
