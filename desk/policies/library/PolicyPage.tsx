import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button, Drawer, Dropdown } from 'antd'
import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { api, fetchFile } from '../../api/client.ts'
import { HistoryDrawer } from '../../frame/HistoryDrawer.tsx'
import { useSession } from '../../frame/session.tsx'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { onceKey } from '../../kit/once.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { saveFile } from '../../kit/saved-file.ts'
import { momentText } from '../../kit/times.ts'
import { useSheet } from '../sheet/sheet-query.ts'
import { Workbench } from '../sheet/Workbench.tsx'
import { countOfChanges, Differences } from './Differences.tsx'
import { PolicyState } from './PoliciesPage.tsx'
import './library.scss'

type Open = 'differences' | 'history' | 'withdraw' | 'restore' | 'sheet-withdraw' | null

/** One policy: its clauses, the facts that are computed with, and what can be done with it. */
export function PolicyPage() {
  const { id = '' } = useParams({ strict: false })
  const client = useQueryClient()
  const navigate = useNavigate()
  const { may } = useSession()
  const [open, setOpen] = useState<Open>(null)
  const { act, failure, isBusy } = useActing()
  const desk = useSheet(id)
  const query = useQuery({
    queryKey: ['policies', 'one', id],
    queryFn: () => api('GET /staff/policies/:id', { params: { id } }),
  })
  const again = () => client.invalidateQueries({ queryKey: ['policies'] })
  const close = () => setOpen(null)
  const startDraft = (as: 'update' | 'version') =>
    act(async () => {
      const body = { from: { policy: id, as } }
      const made = await api('POST /staff/policy-drafts', { body }, { idempotencyKey: onceKey() })
      await again()
      await navigate({ to: '/policy-drafts/$id', params: { id: made.id }, search: { view: 'text' } })
    })
  const setPublic = (published: boolean) => async (reason: string) => {
    await api('PUT /staff/policies/:id/publication', { params: { id }, body: { published, reason } })
    await again()
  }

  return (
    <Loaded query={query}>
      {policy => {
        const sheet = desk.query.data
        const openFacts = sheet?.facts.filter(fact => fact.state === 'proposed').length ?? 0
        const changes = countOfChanges(policy.differences)
        return (
          <>
            <PageHead
              title={policy.title}
              beside={
                <>
                  <PolicyState row={policy} />{' '}
                  {openFacts > 0 && <StateTag tone='waiting'>{`要点待确认 ${openFacts} 处`}</StateTag>}
                </>
              }
              actions={
                <>
                  {policy.replaces && (
                    <Button onClick={() => setOpen('differences')}>{changes > 0 ? `看差异（${changes} 处）` : '看差异'}</Button>
                  )}
                  {policy.original && (
                    <Button
                      loading={isBusy}
                      onClick={() =>
                        void act(async () => saveFile(await fetchFile('GET /policies/:id/original', { params: { id } })))
                      }
                    >
                      看原件
                    </Button>
                  )}
                  {policy.draftId ? (
                    <Button
                      onClick={() =>
                        void navigate({ to: '/policy-drafts/$id', params: { id: policy.draftId ?? '' }, search: {} })
                      }
                    >
                      接着改草稿
                    </Button>
                  ) : (
                    <Button loading={isBusy} onClick={() => void startDraft('update')}>
                      改正文
                    </Button>
                  )}
                  <Dropdown
                    trigger={['click']}
                    menu={{
                      items: [
                        { key: 'check', label: '今天与来源核对过' },
                        { key: 'version', label: '照这份拟新版', disabled: policy.draftId !== null },
                        { key: 'history', label: '改动记录', disabled: !may('read-audit') },
                        { key: 'sheet-withdraw', label: '撤回要点，只引用原文', disabled: !sheet?.live },
                        policy.state === 'published'
                          ? { key: 'withdraw', label: '撤下这份政策', danger: true }
                          : { key: 'restore', label: '重新公开' },
                      ],
                      onClick: ({ key }) => {
                        if (key === 'version') void startDraft('version')
                        else if (key === 'check')
                          void act(async () => {
                            await api('PUT /staff/policies/:id/check', { params: { id } })
                            await again()
                          })
                        else setOpen(key as Open)
                      },
                    }}
                  >
                    <Button icon={<MoreHorizontal size={16} aria-hidden />} aria-label='更多' />
                  </Dropdown>
                  <Button type='primary' disabled={!sheet?.isChanged} loading={desk.isBusy} onClick={() => void desk.publish()}>
                    发布要点
                  </Button>
                </>
              }
            />
            <p className='caption policy-facts'>
              {[
                policy.authority,
                policy.documentNumber,
                policy.effectiveFrom && `${policy.effectiveFrom} 至 ${policy.effectiveTo ?? '没有写'}`,
                policy.checkedAt ? `核对于 ${policy.checkedAt}` : '没核对过',
                policy.withdrawnAt && `撤下于 ${momentText(policy.withdrawnAt)}`,
                sheet?.live ? `现在按 ${sheet.live.confirmedBy} 确认的 ${sheet.live.facts} 条要点计算` : '现在只引用原文，不计算',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {failure && <Failure error={failure} />}
            <Loaded query={desk.query}>{data => <Workbench desk={desk} sheet={data} />}</Loaded>
            {open === 'differences' && (
              <Drawer open size={640} title={`与“${policy.replaces?.title ?? ''}”相比`} onClose={close}>
                <Differences rows={policy.differences} />
              </Drawer>
            )}
            {open === 'history' && (
              <HistoryDrawer kind='policy' id={id} labels={{ withdrawnAt: '撤下时间', checkedAt: '核对日' }} onClose={close} />
            )}
            {open === 'withdraw' && (
              <ReasonDialog
                title='撤下这份政策'
                label='为什么撤下'
                act='撤下'
                isDangerous
                onAct={setPublic(false)}
                onClose={close}
              >
                小程序里马上看不到它，答复和自查也不再用它。以后可以重新公开。
              </ReasonDialog>
            )}
            {open === 'restore' && (
              <ReasonDialog title='重新公开' label='为什么重新公开' act='公开到小程序' onAct={setPublic(true)} onClose={close}>
                小程序里马上又能看到，答复和自查也会用它。
              </ReasonDialog>
            )}
            {open === 'sheet-withdraw' && (
              <ReasonDialog
                title='撤回要点'
                label={null}
                act='撤回'
                isDangerous
                onAct={async () => {
                  await desk.withdraw()
                }}
                onClose={close}
              >
                答复回到只引用原文，不再算金额；确认过的要点还留在这里，可以再发布。
              </ReasonDialog>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
