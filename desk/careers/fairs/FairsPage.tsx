import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import { api } from '../../api/client.ts'
import { Empty } from '../../kit/Empty.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { spanText } from '../../kit/times.ts'
import { daysLeft, stateOf } from './fair-state.ts'
import { CloneDialog, NewFairDialog } from './NewFair.tsx'

const columns: Column<StaffFair>[] = [
  {
    key: 'title',
    title: '招聘会',
    render: fair => (
      <Link to='/fairs/$id' params={{ id: fair.id }}>
        {fair.title}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: fair => {
      const { word, tone } = stateOf(fair)
      return <StateTag tone={tone}>{word}</StateTag>
    },
  },
  { key: 'time', title: '时间', render: fair => spanText(fair.startsAt, fair.endsAt) },
  { key: 'left', title: '还有', render: fair => daysLeft(fair) ?? '—' },
  { key: 'employers', title: '企业', isNumber: true, render: fair => `${fair.stats.employers} 家` },
  {
    key: 'silent',
    title: '没有回应',
    isNumber: true,
    render: fair => (fair.invited.silent > 0 ? `${fair.invited.silent} 家` : '—'),
  },
  { key: 'jobs', title: '岗位', isNumber: true, render: fair => `${fair.stats.jobs} 个` },
  {
    key: 'registered',
    title: '报名',
    isNumber: true,
    render: fair => `${fair.stats.registered}${fair.stats.capacity === null ? '' : ` / ${fair.stats.capacity}`} 人`,
  },
  { key: 'venue', title: '场地', isExtra: true, render: fair => fair.venue },
]

/** All fairs, with what each still lacks. */
export function FairsPage() {
  const { period } = useSearch({ from: '/desk/fairs' })
  const navigate = useNavigate()
  const [isNew, setNew] = useState(false)
  const [copied, setCopied] = useState<StaffFair | null>(null)
  const pages = usePages(['fairs', period], (after, signal) =>
    api('GET /staff/fairs', { query: { period: period ?? 'all', limit: 20, ...after } }, { signal }),
  )
  const warnings = useQuery({ queryKey: ['calendar-warnings'], queryFn: () => api('GET /staff/calendar-warnings', {}) })
  const latest = pages.items[0]
  return (
    <>
      <PageHead
        title='招聘会'
        actions={
          <Button type='primary' icon={<Plus size={16} aria-hidden />} onClick={() => setNew(true)}>
            新建招聘会
          </Button>
        }
      />
      {warnings.data?.items.map(warning => (
        <p key={warning.code} className='notice' role='status'>
          <span>
            {warning.message}
            {latest && (
              <Button type='link' size='small' onClick={() => setCopied(latest)}>
                照《{latest.title}》再办一场
              </Button>
            )}
          </span>
        </p>
      ))}
      <ResourceTable
        name='fairs'
        caption='招聘会'
        columns={columns}
        pages={pages}
        unit='场'
        filters={
          <Segmented
            aria-label='时间'
            value={period ?? 'all'}
            options={[
              { value: 'all', label: '全部' },
              { value: 'upcoming', label: '要办的' },
              { value: 'past', label: '办过的' },
            ]}
            onChange={value => void navigate({ to: '/fairs', search: value === 'all' ? {} : { period: value as 'past' } })}
          />
        }
        empty={
          <Empty title='还没有招聘会' action={<Button onClick={() => setNew(true)}>新建招聘会</Button>}>
            先建一份草稿，企业、展位、方案都可以之后再填。
          </Empty>
        }
        onOpen={fair => void navigate({ to: '/fairs/$id', params: { id: fair.id } })}
      />
      {isNew && <NewFairDialog onClose={() => setNew(false)} />}
      {copied && <CloneDialog fair={copied} onClose={() => setCopied(null)} />}
    </>
  )
}
