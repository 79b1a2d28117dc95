import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Drawer, Modal, Segmented } from 'antd'
import { useState } from 'react'
import type { PolicyDraftDetails } from '../../../contract/imports/drafts.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { DialogEnd } from '../../kit/DialogEnd.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { momentText } from '../../kit/times.ts'
import { countOfChanges, Differences } from '../library/Differences.tsx'
import { sheetKey, useSheet } from '../sheet/sheet-query.ts'
import { Workbench } from '../sheet/Workbench.tsx'
import { OriginalView } from './OriginalView.tsx'
import { TextView } from './TextView.tsx'
import './drafts.scss'

const route = getRouteApi('/desk/policy-drafts/$id')

/** A policy before it is public: beside its original, its text, and the facts with their trial. */
export function DraftPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const [open, setOpen] = useState<'differences' | 'publish' | 'refuse' | null>(null)
  const query = useQuery({
    queryKey: ['policy-drafts', 'one', id],
    queryFn: () => api('GET /staff/policy-drafts/:id', { params: { id } }),
  })
  const desk = useSheet(id)
  const take = async (draft: PolicyDraftDetails) => {
    client.setQueryData(['policy-drafts', 'one', id], draft)
    await client.invalidateQueries({ queryKey: sheetKey(id) })
    await client.invalidateQueries({ queryKey: ['policies'] })
    await client.invalidateQueries({ queryKey: ['policy-drafts'] })
  }
  return (
    <Loaded query={query}>
      {draft => {
        const views = [
          ...(draft.original ? [{ value: 'original', label: '原件对照' } as const] : []),
          { value: 'text', label: '正文与信息' } as const,
          { value: 'facts', label: '要点与试答' } as const,
        ]
        const view = search.view ?? views[0]?.value ?? 'text'
        const openFacts = desk.query.data?.facts.filter(fact => fact.state === 'proposed').length ?? 0
        const changes = countOfChanges(draft.differences)
        const isWaiting = draft.state === 'waiting'
        return (
          <>
            <PageHead
              title={draft.title ?? '新的政策草稿'}
              beside={
                <>
                  {openFacts > 0 && <StateTag tone='waiting'>{`要点待确认 ${openFacts} 处`}</StateTag>} 存于{' '}
                  {momentText(draft.savedAt)}
                  {draft.known && changes > 0 && ` · 与“${draft.known.title}”相比改了 ${changes} 处`}
                </>
              }
              actions={
                <>
                  {draft.known && <Button onClick={() => setOpen('differences')}>看差异</Button>}
                  {isWaiting && <Button onClick={() => setOpen('refuse')}>不采用</Button>}
                  {isWaiting && (
                    <Button type='primary' onClick={() => setOpen('publish')}>
                      公开到小程序
                    </Button>
                  )}
                </>
              }
            />
            {!isWaiting && (
              <Alert
                type='info'
                showIcon
                title={
                  draft.state === 'published'
                    ? '这份已经公开。要再改，请从政策页点“改正文”。'
                    : `这份没有采用${draft.reason ? `：${draft.reason}` : ''}。`
                }
                action={
                  draft.policyId && draft.state === 'published' ? (
                    <Button
                      size='small'
                      onClick={() => void navigate({ to: '/policies/$id', params: { id: draft.policyId ?? '' } })}
                    >
                      去政策页
                    </Button>
                  ) : undefined
                }
              />
            )}
            <div className='row'>
              <Segmented
                aria-label='看什么'
                value={view}
                options={views}
                onChange={value => void navigate({ search: { view: value }, replace: true })}
              />
              {draft.missing.length > 0 && isWaiting && (
                <StateTag tone='bad'>{`公开前要补上：${draft.missing.join('、')}`}</StateTag>
              )}
            </div>
            {view === 'text' && <TextView key={id} draft={draft} onSaved={saved => void take(saved)} />}
            {view === 'original' && <OriginalView draft={draft} />}
            {view === 'facts' &&
              (draft.clauses.length === 0 ? (
                <Empty title='还没有条款'>先在“正文与信息”里写条款，要点从条款里读出来。</Empty>
              ) : (
                <Loaded query={desk.query}>{sheet => <Workbench desk={desk} sheet={sheet} />}</Loaded>
              ))}
            {open === 'differences' && (
              <Drawer open size={640} title={`与“${draft.known?.title ?? ''}”相比`} onClose={() => setOpen(null)}>
                <Differences rows={draft.differences} />
              </Drawer>
            )}
            {open === 'publish' && (
              <PublishDialog
                draft={draft}
                openFacts={openFacts}
                onDone={async published => {
                  await take(published)
                  if (published.policyId) await navigate({ to: '/policies/$id', params: { id: published.policyId } })
                }}
                onClose={() => setOpen(null)}
              />
            )}
            {open === 'refuse' && (
              <ReasonDialog
                title='不采用这份'
                label='为什么不采用'
                act='不采用'
                isDangerous
                onAct={async reason =>
                  take(await api('PUT /staff/policy-drafts/:id/refusal', { params: { id }, body: { reason } }))
                }
                onClose={() => setOpen(null)}
              >
                草稿和原件都留着，只是不再等着核对。
              </ReasonDialog>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

interface PublishDialogProps {
  draft: PolicyDraftDetails
  openFacts: number
  onDone: (draft: PolicyDraftDetails) => Promise<void>
  onClose: () => void
}

/** Says what will change for everybody, and has the comparing confirmed. */
function PublishDialog({ draft, openFacts, onDone, onClose }: PublishDialogProps) {
  const [compared, setCompared] = useState(false)
  const { act, failure, isBusy } = useActing()
  const { id } = draft
  const publish = () =>
    act(async () => onDone(await api('PUT /staff/policy-drafts/:id/publication', { params: { id }, body: { compared: true } })))
  return (
    <Modal open title='公开到小程序' footer={null} onCancel={onClose}>
      <ul>
        <li>
          {draft.relation === 'new'
            ? '小程序里多一份政策，答复从此引用它。'
            : draft.relation === 'update'
              ? `“${draft.known?.title ?? ''}”的正文换成这一份。`
              : `这是“${draft.known?.title ?? ''}”的新版本。`}
        </li>
        {draft.closes.map(({ policy, on }) => (
          <li key={policy.id}>
            “{policy.title}”到 {on ?? '没写日期'} 为止
          </li>
        ))}
        <li>
          {openFacts > 0 ? `还有 ${openFacts} 条要点没确认：没确认的只引用原文，不计算。` : '要点都确认过，公开后就按它计算。'}
        </li>
      </ul>
      <p style={{ margin: '12px 0' }}>
        <Checkbox checked={compared} onChange={event => setCompared(event.target.checked)}>
          {draft.original ? '我与原件逐条核对过' : '我逐条核对过'}
        </Checkbox>
      </p>
      <DialogEnd act='公开到小程序' isBusy={isBusy} failure={failure} isDisabled={!compared} onAct={publish} onClose={onClose} />
    </Modal>
  )
}
