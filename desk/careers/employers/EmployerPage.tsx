import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { cache } from '../../api/cache.ts'
import { api, type Reply } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { HistoryDrawer } from '../../frame/HistoryDrawer.tsx'
import { useSession } from '../../frame/session.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { saveChanges } from '../../kit/save-changes.ts'
import { Waiting } from '../../kit/Waiting.tsx'
import { employerStates } from '../job-words.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { ContactsPanel } from './ContactsPanel.tsx'
import { EmployerFields, type EmployerValues, employerBody, employerLabels } from './EmployerFields.tsx'

const route = getRouteApi('/desk/employers/$id')
type Details = Reply<'GET /staff/employers/:id'>
type Ground = Reply<'PATCH /staff/employers/:id'>

/** One employer: its check, what is public of it, whom to reach there. */
export function EmployerPage() {
  const { id } = route.useParams()
  const employer = useQuery({ queryKey: ['employers', id], queryFn: () => api('GET /staff/employers/:id', { params: { id } }) })
  if (employer.error) return <Failure error={asApiError(employer.error)} onRetry={() => void employer.refetch()} />
  if (!employer.data) return <Waiting />
  return <OneEmployer key={id} employer={employer.data} />
}

function OneEmployer({ employer }: { employer: Details }) {
  const { may } = useSession()
  const [ground, setGround] = useState<Ground>(employer)
  const [form] = Form.useForm<EmployerValues>()
  const [hasHistory, setHistory] = useState(false)
  const { id, name, state, waitingJobs, jobCount } = employer
  const [tone, word] = employerStates[state]
  return (
    <>
      <PageHead
        title={name}
        beside={
          <>
            <StateTag tone={tone}>{word}</StateTag> 公开 {jobCount} 个岗位
            {waitingJobs > 0 ? `，${waitingJobs} 个等核验后公开` : ''}
          </>
        }
        actions={
          <>
            {may('read-audit') && <Button onClick={() => setHistory(true)}>改动记录</Button>}
            <Link to='/jobs' search={{ employer: id }}>
              <Button tabIndex={-1}>看它的岗位</Button>
            </Link>
            <Link to='/jobs/new' search={{ employer: id }}>
              <Button tabIndex={-1}>写一个岗位</Button>
            </Link>
          </>
        }
      />
      <div className='columns'>
        <Panel title='公开的资料'>
          <RecordForm<EmployerValues>
            name={`employer:${id}`}
            initial={employer}
            form={form}
            labels={employerLabels}
            readCurrent={(current: Ground) => employerBody(current)}
            act='存下，公开的马上更新'
            onTakeCurrent={current => setGround(current as Ground)}
            onSave={async values => {
              setGround(
                await saveChanges<Ground, EmployerValues>({
                  ground,
                  mine: employerBody(values),
                  valuesOf: employerBody,
                  send: (body, { version }) =>
                    api('PATCH /staff/employers/:id', { params: { id }, body }, { headers: { 'if-match': `"${version}"` } }),
                  form,
                }),
              )
              await cache.invalidateQueries({ queryKey: ['employers'] })
            }}
          >
            <EmployerFields />
          </RecordForm>
        </Panel>
        <div>
          <CheckPanel employer={employer} />
          <ContactsPanel id={id} />
        </div>
      </div>
      {hasHistory && <HistoryDrawer kind='employer' id={id} labels={employerLabels} onClose={() => setHistory(false)} />}
    </>
  )
}
