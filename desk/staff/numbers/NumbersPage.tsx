import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { LedgerKind, LedgerRow } from '../../../contract/careers/outcome-ledger.ts'
import { api, fetchFile } from '../../api/client.ts'
import { Bars } from '../../kit/Bars.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { ExportDialog } from '../../kit/ExportDialog.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { Definitions } from './Definitions.tsx'
import { FollowUpTable } from './FollowUpTable.tsx'
import { LedgerTable, stageNames } from './LedgerTable.tsx'
import { ServicePanel } from './ServicePanel.tsx'
import './numbers.scss'

const route = getRouteApi('/desk/numbers')
const kindNames: Record<LedgerKind, string> = { month: '按月', fair: '按场' }

/** What came of the work: jobs offered, people who came, applied, were taken on and stayed. */
export function NumbersPage() {
  const { by = 'month' } = route.useSearch()
  const navigate = route.useNavigate()
  const [isExporting, setExporting] = useState(false)
  const ledger = useQuery({ queryKey: ['outcomes', by], queryFn: () => api('GET /staff/outcomes', { query: { by } }) })
  return (
    <>
      <PageHead
        title='数字'
        beside='都由记录算出，口径在每张表下面'
        actions={
          <>
            <Link className='button' to='/wall' target='_blank'>
              一屏观
            </Link>
            <Button type='primary' onClick={() => setExporting(true)}>
              导出台账
            </Button>
          </>
        }
      />
      <Segmented<LedgerKind>
        aria-label='台账按什么列'
        value={by}
        options={Object.entries(kindNames).map(([value, label]) => ({ value: value as LedgerKind, label }))}
        onChange={value => void navigate({ search: { by: value }, replace: true })}
      />
      <Loaded query={ledger}>
        {({ applications, withdrawn, stages, rows, definitions }) => (
          <>
            <div className='figures'>
              <Figure value={applications} unit='次' name='投递' note={`其中撤回 ${withdrawn}`} />
              {stages
                .filter(({ outcome }) => outcome !== 'declined')
                .map(({ outcome, byPerson, byStaff, confirmed }) => (
                  <Figure
                    key={outcome}
                    value={confirmed}
                    unit='人'
                    name={stageNames[outcome]}
                    note={`双方确认 · 本人说 ${byPerson}，企业说 ${byStaff}`}
                  />
                ))}
            </div>
            {rows.length === 0 ? (
              <Empty title='还没有招聘会'>办过一场，这里就有它的台账。</Empty>
            ) : (
              <>
                <div className='columns'>
                  <Panel title='提供岗位'>{chartOf(rows, '提供岗位', '个', row => row.offered)}</Panel>
                  <Panel title='投递'>{chartOf(rows, '投递', '次', row => row.applications)}</Panel>
                  <Panel title='到场'>{chartOf(rows, '到场', '人', row => row.arrived)}</Panel>
                </div>
                <Panel title={`成效台账，${kindNames[by]}`} aside='人数后面的括号是双方都确认的'>
                  <LedgerTable rows={rows} by={by} />
                  <Definitions items={definitions} />
                </Panel>
                {by === 'fair' && (
                  <Panel title='会后说，按场' aside='两边分开列，不相加；怎么算的见上表'>
                    <FollowUpTable rows={rows} />
                  </Panel>
                )}
              </>
            )}
          </>
        )}
      </Loaded>
      <ServicePanel />
      {isExporting && (
        <ExportDialog
          title={`导出成效台账（${kindNames[by]}）`}
          take={(format, reason) => fetchFile('POST /staff/outcomes/exports', { body: { by, format, reason } })}
          onClose={() => setExporting(false)}
        >
          只有人数，没有个人信息；口径写在表的下面。这次导出会记在操作记录里。
        </ExportDialog>
      )}
    </>
  )
}

/** The oldest on the left; the last one is still running. */
const chartOf = (rows: LedgerRow[], title: string, unit: string, figureOf: (row: LedgerRow) => number) => (
  <Bars
    title={title}
    unit={unit}
    endsNow
    bars={[...rows].reverse().map(row => ({
      label: row.id === row.day.slice(0, 7) ? `${Number(row.id.slice(5))}月` : `${row.day.slice(5)} ${row.title.slice(0, 4)}`,
      value: figureOf(row),
    }))}
  />
)

interface FigureProps {
  value: number
  unit: string
  name: string
  note: string
}

const Figure = ({ value, unit, name, note }: FigureProps) => (
  <div className='figure'>
    <span>{name}</span>
    <p>
      <b>{value.toLocaleString('zh-CN')}</b> {unit}
    </p>
    <span className='caption'>{note}</span>
  </div>
)
