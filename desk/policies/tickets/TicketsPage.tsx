import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { TicketSummary } from '../../../contract/policies/tickets.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { FilterSelect } from '../../kit/FilterSelect.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { StateTag } from '../../kit/StateTag.tsx'
import { useTableKeys } from '../../kit/table-keys.ts'
import { agoText } from '../../kit/times.ts'
import { Waiting } from '../../kit/Waiting.tsx'
import { ClockDrawer } from './ClockDrawer.tsx'
import { ticketKindNames, ticketStates, timeLeft } from './ticket-words.ts'
import './tickets.scss'

const route = getRouteApi('/desk/tickets')
const scopes = { department: '本部门牵头的', mine: '我承办的', unclaimed: '没人承办的' } as const

/** The queue: what has the least working time left comes first. A phone shows it as well as a desk. */
export function TicketsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { staff } = useSession()
  const [isClockShown, setClockShown] = useState(false)
  const pages = usePages(['tickets', search], after => api('GET /staff/tickets', { query: { ...search, ...after } }))
  const set = (change: Partial<typeof search>) => void navigate({ search: { ...search, ...change }, replace: true })
  const { items } = pages
  const open = (row: TicketSummary | undefined) => row && void navigate({ to: '/tickets/$id', params: { id: row.id }, search })
  const { at, onKeyDown } = useTableKeys(
    items.length,
    index => open(items[index]),
    () => {},
  )
  return (
    <>
      <PageHead
        title='工单'
        beside='剩余时间少的在前'
        actions={
          <>
            <Button onClick={() => setClockShown(true)}>怎么计时</Button>
            <Button type='primary' disabled={items.length === 0} onClick={() => open(items[0])}>
              从第一件开始
            </Button>
          </>
        }
      />
      <div className='table-bar'>
        <Input.Search
          aria-label='找工单'
          placeholder='问题里的词'
          allowClear
          defaultValue={search.q}
          onSearch={words => set({ q: words || undefined })}
          style={{ width: 200 }}
        />
        <Select
          aria-label='谁的'
          placeholder='全部'
          allowClear
          value={search.scope}
          onChange={scope => set({ scope })}
          options={Object.entries(scopes)
            .filter(([value]) => value !== 'department' || staff?.department)
            .map(([value, label]) => ({ value: value as keyof typeof scopes, label }))}
          style={{ width: 140 }}
        />
        <Select
          aria-label='状态'
          placeholder='没办结的'
          allowClear
          value={search.status}
          onChange={status => set({ status })}
          options={Object.entries(ticketStates).map(([value, [label]]) => ({ value: value as TicketSummary['status'], label }))}
          style={{ width: 140 }}
        />
        <FilterSelect label='类别' names={ticketKindNames} value={search.kind} onChange={kind => set({ kind })} />
        <span className='table-total' role='status'>
          {pages.isLoading ? '' : `共 ${pages.total} 件`}
        </span>
      </div>
      {pages.error && <Failure error={pages.error} onRetry={pages.retry} />}
      {pages.isLoading && !pages.error && <Waiting />}
      {!pages.isLoading && !pages.error && items.length === 0 && (
        <Empty title='没有要办的工单'>有人点“转人工”、提投诉建议，就会到这里。</Empty>
      )}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys j, k and Enter walk its rows
        <section className='queue' tabIndex={0} onKeyDown={onKeyDown} aria-label='工单：j、k 上下，回车打开'>
          <ul>
            {items.map((row, index) => {
              const [left, leftTone] = timeLeft(row)
              const [state, tone] = ticketStates[row.status]
              return (
                <li key={row.id} className={index === at ? 'is-at' : undefined}>
                  <div className='queue-left'>
                    <StateTag tone={leftTone}>{left}</StateTag>
                  </div>
                  <div className='queue-what'>
                    <Link to='/tickets/$id' params={{ id: row.id }} search={search}>
                      {row.question}
                    </Link>
                    <p className='caption'>
                      {[
                        ticketKindNames[row.kind],
                        row.lead?.name ?? '还没有牵头部门',
                        row.handler ? `${row.handler} 承办` : '没人承办',
                        agoText(row.createdAt),
                        row.about ? `投诉${row.about.name}` : null,
                        row.sample ? '示例' : null,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </div>
                  <div className='queue-state'>
                    {row.escalatedAt && <StateTag tone='bad'>已上报</StateTag>} <StateTag tone={tone}>{state}</StateTag>
                  </div>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {(pages.previous || pages.next) && (
        <nav className='table-pager' aria-label='翻页'>
          <Button disabled={!pages.previous} onClick={() => pages.previous?.()}>
            上一页
          </Button>
          <Button disabled={!pages.next} onClick={() => pages.next?.()}>
            下一页
          </Button>
        </nav>
      )}
      {isClockShown && <ClockDrawer onClose={() => setClockShown(false)} />}
    </>
  )
}
