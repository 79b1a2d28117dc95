import { useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { History, Megaphone, Send } from 'lucide-react'
import { useState } from 'react'
import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { HistoryDrawer } from '../../frame/HistoryDrawer.tsx'
import { useSession } from '../../frame/session.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { ClashPanel } from './ClashPanel.tsx'
import { FairEmployersPanel } from './FairEmployersPanel.tsx'
import { FairFrame } from './FairFrame.tsx'
import { FairProgress } from './FairProgress.tsx'
import { fairLabels } from './fair-state.ts'
import { GatePanel } from './GatePanel.tsx'
import { CloneDialog } from './NewFair.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'

type Open = 'notice' | 'publish' | 'withdraw' | 'history' | 'clone' | null

/** How far a fair is: what is done, who is silent, what keeps it from being published. */
export function FairPage() {
  const { id } = useParams({ from: '/desk/fairs/$id' })
  const { may } = useSession()
  const { message } = App.useApp()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)

  async function setPublication(fair: StaffFair, published: boolean) {
    cache.setQueryData(['fair', id], await api('PUT /staff/fairs/:id/publication', { params: { id }, body: { published } }))
    void cache.invalidateQueries({ queryKey: ['fairs'] })
    void message.success(published ? `《${fair.title}》已经在小程序里` : '已经从小程序撤下')
  }

  return (
    <FairFrame
      id={id}
      actions={fair => (
        <>
          {may('read-audit') && (
            <Button icon={<History size={16} aria-hidden />} onClick={() => setOpen('history')}>
              改动记录
            </Button>
          )}
          <Button onClick={() => setOpen('clone')}>再办一场</Button>
          {may('publish-events') && fair.state === 'published' && (
            <>
              <Button onClick={() => setOpen('withdraw')}>撤下</Button>
              <Button type='primary' icon={<Megaphone size={16} aria-hidden />} onClick={() => setOpen('notice')}>
                发通知
              </Button>
            </>
          )}
          {may('publish-events') && fair.state === 'draft' && (
            <Button
              type='primary'
              icon={<Send size={16} aria-hidden />}
              disabled={fair.problems.length > 0}
              onClick={() => setOpen('publish')}
            >
              发布到小程序
            </Button>
          )}
        </>
      )}
    >
      {fair => (
        <>
          <FairProgress fair={fair} />
          <div className='columns fair-columns'>
            <FairEmployersPanel fairId={id} />
            <div className='fair-aside'>
              <GatePanel fair={fair} />
              <ClashPanel fairId={id} />
              {fair.previousStartsAt && (
                <Panel title='改过期'>
                  <p>报了名的人已经收到消息，入场码还有效。</p>
                </Panel>
              )}
            </div>
          </div>
          {open === 'notice' && <NoticeDialog fairId={id} stats={fair.stats} onClose={close} />}
          {open === 'clone' && <CloneDialog fair={fair} onClose={close} />}
          {open === 'history' && <HistoryDrawer kind='event' id={id} labels={fairLabels} onClose={close} />}
          {open === 'publish' && (
            <ReasonDialog title='发布到小程序' label={null} act='发布' onAct={() => setPublication(fair, true)} onClose={close}>
              <p>
                大家马上看得到《{fair.title}》、{fair.stats.employers} 家企业和 {fair.stats.jobs} 个岗位，并可以报名。
              </p>
            </ReasonDialog>
          )}
          {open === 'withdraw' && (
            <ReasonDialog
              title='从小程序撤下'
              label={null}
              act='撤下'
              isDangerous
              onAct={() => setPublication(fair, false)}
              onClose={close}
            >
              <p>
                小程序里看不到这一场，也不能报名；已经报名的 {fair.stats.registered}{' '}
                人还留着。要取消这一场，请在“内容”里写明原因。
              </p>
            </ReasonDialog>
          )}
        </>
      )}
    </FairFrame>
  )
}
