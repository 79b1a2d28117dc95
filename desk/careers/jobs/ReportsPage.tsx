import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { JobReport } from '../../../contract/careers/jobs.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { Empty } from '../../kit/Empty.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { agoText } from '../../kit/times.ts'
import { jobStates, reportReasons } from '../job-words.ts'

const route = getRouteApi('/desk/job-reports')

/** What people say is wrong with postings, the longest waiting first; one judgement answers all who reported it. */
export function ReportsPage() {
  const { state = 'open' } = route.useSearch()
  const navigate = useNavigate()
  const [judging, setJudging] = useState<{ report: JobReport; decision: 'keep' | 'withdraw' } | null>(null)
  const pages = usePages(['job-reports', state], after => api('GET /staff/job-reports', { query: { state, ...after } }))
  const columns: Column<JobReport>[] = [
    {
      key: 'job',
      title: '岗位',
      render: ({ job }) => (
        <>
          <Link to='/jobs/$id' params={{ id: job.id }}>
            {job.title}
          </Link>
          <br />
          <span className='caption'>{job.employer}</span>
        </>
      ),
    },
    {
      key: 'reason',
      title: '说的是',
      render: ({ reason, note }) => (
        <>
          {reportReasons[reason]}
          {note && <p className='caption'>{note}</p>}
        </>
      ),
    },
    {
      key: 'state',
      title: '岗位现在',
      render: ({ job }) => <StateTag tone={jobStates[job.state][0]}>{jobStates[job.state][1]}</StateTag>,
    },
    { key: 'number', title: '编号', render: ({ number }) => number },
    { key: 'at', title: '举报', render: ({ reportedAt }) => agoText(reportedAt) },
    {
      key: 'decision',
      title: '处理',
      render: report =>
        report.decision ? (
          report.decision === 'keep' ? (
            '保留'
          ) : (
            '下架'
          )
        ) : (
          <>
            <Button size='small' onClick={() => setJudging({ report, decision: 'keep' })}>
              没问题，保留
            </Button>{' '}
            <Button size='small' danger onClick={() => setJudging({ report, decision: 'withdraw' })}>
              下架
            </Button>
          </>
        ),
    },
  ]
  return (
    <>
      <PageHead title='岗位举报' beside='三个人举报同一岗位会先隐藏；处理后举报的人都会收到结果' />
      <ResourceTable
        name='job-reports'
        caption='岗位举报'
        unit='个'
        columns={columns}
        pages={pages}
        onOpen={({ job }) => void navigate({ to: '/jobs/$id', params: { id: job.id } })}
        filters={
          <Segmented<'open' | 'resolved'>
            aria-label='哪一类'
            value={state}
            onChange={value => void navigate({ to: '/job-reports', search: { state: value } })}
            options={[
              { value: 'open', label: '等处理' },
              { value: 'resolved', label: '处理过' },
            ]}
          />
        }
        empty={
          <Empty title={state === 'open' ? '没有等处理的举报' : '还没有处理过举报'}>有人觉得岗位不对，会在岗位页上点举报。</Empty>
        }
      />
      {judging && (
        <ReasonDialog
          title={`${judging.decision === 'keep' ? '保留' : '下架'}“${judging.report.job.title}”`}
          label='核实到什么'
          act={judging.decision === 'keep' ? '没问题，保留' : '下架'}
          isDangerous={judging.decision === 'withdraw'}
          onAct={async reason => {
            const { report, decision } = judging
            await api('PUT /staff/job-reports/:id/resolution', { params: { id: report.id }, body: { decision, reason } })
            await cache.invalidateQueries()
          }}
          onClose={() => setJudging(null)}
        >
          同一岗位的举报一起处理，举报的人都会收到结果。
        </ReasonDialog>
      )}
    </>
  )
}
