import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Form } from 'antd'
import { useState } from 'react'
import type { StaffJob } from '../../../contract/careers/jobs.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { HistoryDrawer } from '../../frame/HistoryDrawer.tsx'
import { useSession } from '../../frame/session.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { saveChanges } from '../../kit/save-changes.ts'
import { momentText } from '../../kit/times.ts'
import { Waiting } from '../../kit/Waiting.tsx'
import { JobOnPhone } from '../JobOnPhone.tsx'
import { jobLabels, jobNames, lawfulNames, standingOf } from '../job-words.ts'
import { JobFields } from './JobFields.tsx'
import { bodyOf, type JobValues, shownOf, valuesOf } from './job-form.ts'

const route = getRouteApi('/desk/jobs/$id')
const keyOf = (id: string) => ['jobs', 'one', id] as const

/** One posting: what it says, where it stands, and the phone. */
export function JobPage() {
  const { id } = route.useParams()
  const job = useQuery({ queryKey: keyOf(id), queryFn: () => api('GET /staff/jobs/:id', { params: { id } }) })
  if (job.error) return <Failure error={asApiError(job.error)} onRetry={() => void job.refetch()} />
  if (!job.data) return <Waiting />
  return <OneJob key={id} job={job.data} />
}

function OneJob({ job }: { job: StaffJob }) {
  const { may } = useSession()
  const [ground, setGround] = useState(job)
  const [values, setValues] = useState<JobValues>(() => valuesOf(job))
  const [open, setOpen] = useState<'publish' | 'withdraw' | 'history' | null>(null)
  const { id } = job
  const [form] = Form.useForm<JobValues>()
  const [tone, word] = standingOf(job)
  const isHeld = job.state === 'incomplete' || job.state === 'review'

  async function took(after: StaffJob) {
    setGround(after)
    setValues(valuesOf(after))
    cache.setQueryData(keyOf(id), after)
    await cache.invalidateQueries({ queryKey: ['jobs'] })
  }
  const publish = async (published: boolean, reason: string) =>
    took(await api('PUT /staff/jobs/:id/publication', { params: { id }, body: { published, ...(reason ? { reason } : {}) } }))
  return (
    <>
      <PageHead
        title={job.title}
        beside={
          <>
            <StateTag tone={tone}>{word}</StateTag> 改于 {momentText(job.updatedAt)}
          </>
        }
        actions={
          <>
            {may('read-audit') && <Button onClick={() => setOpen('history')}>改动记录</Button>}
            {may('publish-jobs') && job.state !== 'withdrawn' && (
              <Button danger onClick={() => setOpen('withdraw')}>
                下架
              </Button>
            )}
            {may('publish-jobs') && job.state !== 'published' && (
              <Button type='primary' onClick={() => setOpen('publish')}>
                {isHeld ? '放行' : '发布到小程序'}
              </Button>
            )}
          </>
        }
      />
      <Held job={job} />
      <div className='beside-phone'>
        <Panel
          title={job.employer.name}
          aside={
            <Link to='/employers/$id' params={{ id: job.employer.id }}>
              看企业
            </Link>
          }
        >
          <RecordForm<JobValues>
            name={`job:${id}`}
            initial={valuesOf(job)}
            form={form}
            labels={jobLabels}
            names={jobNames}
            readCurrent={(current: StaffJob) => bodyOf(valuesOf(current))}
            act='存下，公开的马上更新'
            onChange={setValues}
            onTakeCurrent={current => setGround(current as StaffJob)}
            onSave={async said => {
              await took(
                await saveChanges({
                  ground,
                  mine: bodyOf({ ...valuesOf(ground), ...said }),
                  valuesOf: record => bodyOf(valuesOf(record)),
                  send: (body, { version }) =>
                    api('PATCH /staff/jobs/:id', { params: { id }, body }, { headers: { 'if-match': `"${version}"` } }),
                  form,
                }),
              )
            }}
          >
            <JobFields isNew={false} />
          </RecordForm>
        </Panel>
        <JobOnPhone
          job={shownOf(
            values,
            job.employer.name,
            job.employer.verifiedAt !== null,
            (job.salary.min ?? job.salary.max) ? '' : job.salary.text,
          )}
          caption='手机上看到的样子'
        />
      </div>
      {open === 'history' && (
        <HistoryDrawer kind='job' id={id} labels={jobLabels} names={jobNames} read={historyOf} onClose={() => setOpen(null)} />
      )}
      {open === 'withdraw' && (
        <ReasonDialog
          title='下架这个岗位'
          act='下架'
          isDangerous
          onAct={reason => publish(false, reason)}
          onClose={() => setOpen(null)}
        >
          求职的人马上看不到它；以后可以再发布。
        </ReasonDialog>
      )}
      {open === 'publish' && (
        <ReasonDialog
          title={isHeld ? '放行这个岗位' : '发布到小程序'}
          label={isHeld ? '为什么可以放行' : null}
          act={isHeld ? '放行，公开' : '发布'}
          onAct={reason => publish(true, reason)}
          onClose={() => setOpen(null)}
        >
          {job.employer.verifiedAt === null ? '企业还没核验，核验后才公开。' : '马上在小程序里看得到。'}
        </ReasonDialog>
      )}
    </>
  )
}

/** As the form names it, and where it stands. */
const historyOf = (job: StaffJob) => ({ ...bodyOf(valuesOf(job)), state: job.state })

/** Why it is not public. */
function Held({ job: { state, missing, flags } }: { job: StaffJob }) {
  if (state === 'incomplete')
    return <p className='notice'>还缺 {missing.map(field => lawfulNames[field] ?? field).join('、')}，补上就公开。</p>
  if (state !== 'review') return null
  return (
    <p className='notice'>
      {flags.length > 0
        ? `出现${flags.map(({ word, kind }) => `“${word}”（${kind === 'fraud' ? '像是收费或诱骗' : '可能构成就业歧视'}）`).join('、')}，改掉就公开；确实没有问题的，写明理由放行。`
        : '有人举报，先核实再决定。'}
    </p>
  )
}
