import { getRouteApi } from '@tanstack/react-router'
import { Button, Drawer, Input, Select } from 'antd'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { AuditEntry } from '../../../contract/staff/audit.ts'
import { api, fetchFile, type Reply } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Empty } from '../../kit/Empty.tsx'
import { ExportDialog } from '../../kit/ExportDialog.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { optionsOf } from '../../kit/options.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { momentText } from '../../kit/times.ts'
import { changesIn } from './changes.ts'
import { EntryChanges } from './EntryChanges.tsx'
import { actionText, auditKinds, kindText } from './words.ts'
import './audit.scss'

const route = getRouteApi('/desk/audit')

type Row = AuditEntry & { id: string }
const shownChanges = 2

/** Who did what, when and why; and whether anybody has touched the record of it. */
export function AuditPage() {
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const [open, setOpen] = useState<Row | null>(null)
  const [isExporting, setExporting] = useState(false)
  const [checked, setChecked] = useState<Reply<'POST /staff/audit/checks'> | null>(null)
  const { act, isBusy, failure } = useActing()
  const pages = usePages<Row>(['audit', filters], async after => {
    const reply = await api('GET /staff/audit', { query: { ...filters, limit: 50, ...after } })
    return { ...reply, items: reply.items.map(entry => ({ ...entry, id: String(entry.number) })) }
  })
  const filter = (change: object) => void navigate({ search: before => ({ ...before, ...change }), replace: true })
  const columns: Column<Row>[] = [
    {
      key: 'number',
      title: '编号',
      render: row => (
        <Button type='link' className='in-line' onClick={() => setOpen(row)}>
          {row.number}
        </Button>
      ),
    },
    { key: 'at', title: '时间', render: ({ at }) => momentText(at) },
    { key: 'actor', title: '谁', render: ({ actor }) => actor },
    { key: 'action', title: '做了什么', render: ({ action, kind }) => `${actionText(action)} · ${kindText(kind)}` },
    { key: 'changes', title: '改了什么', render: ({ before, after }) => <Changes before={before} after={after} /> },
    { key: 'reason', title: '理由', render: ({ reason }) => reason ?? '' },
  ]
  return (
    <>
      <PageHead
        title='操作记录'
        beside='每一步都记着，改不了、删不掉'
        actions={
          <>
            <Button onClick={() => setExporting(true)}>导出</Button>
            <Button
              type='primary'
              icon={<ShieldCheck size={16} aria-hidden />}
              loading={isBusy}
              onClick={() => void act(async () => setChecked(await api('POST /staff/audit/checks', {})))}
            >
              核对操作记录
            </Button>
          </>
        }
      />
      {failure && <Failure error={failure} />}
      {checked && <CheckResult {...checked} />}
      <ResourceTable
        name='audit'
        caption='操作记录'
        unit='条'
        columns={columns}
        pages={pages}
        onOpen={setOpen}
        empty={<Empty title='没有符合的记录'>换一段日子，或者把筛选去掉。</Empty>}
        filters={
          <>
            <Input.Search
              allowClear
              defaultValue={filters.actor ?? ''}
              placeholder='谁（用户名）'
              aria-label='谁（用户名）'
              style={{ width: 170 }}
              onSearch={actor => filter({ actor: actor.trim() || undefined })}
            />
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={filters.kind ?? null}
              placeholder='对象'
              aria-label='对象'
              style={{ width: 150 }}
              options={optionsOf(auditKinds)}
              onChange={kind => filter({ kind: kind ?? undefined })}
            />
            <DayField label='从' value={filters.from} onChange={from => filter({ from })} />
            <DayField label='到' value={filters.to} onChange={to => filter({ to })} />
          </>
        }
      />
      {open && (
        <Drawer open title={`第 ${open.number} 条`} size={560} onClose={() => setOpen(null)}>
          <p>
            <strong>{open.actor}</strong> {momentText(open.at)} {actionText(open.action)}了{kindText(open.kind)}
          </p>
          <p className='caption'>对象编号 {open.entityId}</p>
          {open.reason && <p>理由：{open.reason}</p>}
          <EntryChanges changes={changesIn(open.before, open.after)} />
        </Drawer>
      )}
      {isExporting && (
        <ExportDialog
          title='导出操作记录'
          take={(format, reason) => fetchFile('POST /staff/audit/exports', { body: { ...filters, format, reason } })}
          onClose={() => setExporting(false)}
        >
          按现在的筛选，最多最近 5,000 条。这次导出也会记在操作记录里。
        </ExportDialog>
      )}
    </>
  )
}

function Changes({ before, after }: Pick<AuditEntry, 'before' | 'after'>) {
  const changes = changesIn(before, after)
  return (
    <>
      {changes.slice(0, shownChanges).map(({ field, from, to }) => (
        <div key={field} className='audit-change'>
          {field}：{from && <del>{from}</del>}
          {from && to && ' → '}
          {to && <ins>{to}</ins>}
        </div>
      ))}
      {changes.length > shownChanges && <span className='caption'>还有 {changes.length - shownChanges} 项</span>}
    </>
  )
}

function CheckResult({ checkedAt, entries, fault }: Reply<'POST /staff/audit/checks'>) {
  return (
    <div className={fault ? 'notice is-bad' : 'notice is-good'} role='status'>
      <div>
        <strong>{fault ? '操作记录被动过' : `${entries.toLocaleString('zh-CN')} 条记录都完好`}</strong>
        {fault
          ? `${fault.text}。它前面的 ${entries.toLocaleString('zh-CN')} 条完好。请保留现场，告诉系统维护的人。`
          : '每一条都和它前面的一条对得上，没有被改、删、换过。'}
        <p className='caption'>{momentText(checkedAt)} 核对</p>
      </div>
    </div>
  )
}

interface DayFieldProps {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}

const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <label className='day-field'>
    {label}
    <input type='date' value={value ?? ''} onChange={event => onChange(event.target.value || undefined)} />
  </label>
)
