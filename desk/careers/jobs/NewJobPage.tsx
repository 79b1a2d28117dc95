import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { JobOnPhone } from '../JobOnPhone.tsx'
import { jobLabels } from '../job-words.ts'
import { JobFields } from './JobFields.tsx'
import { bodyOf, emptyJob, type JobValues, shownOf } from './job-form.ts'

const route = getRouteApi('/desk/jobs/new')

/** A posting written by hand. */
export function NewJobPage() {
  const navigate = useNavigate()
  const { employer } = route.useSearch()
  const initial = { ...emptyJob, ...(employer ? { employerId: employer } : {}) }
  const [values, setValues] = useState<Partial<JobValues>>(initial)
  const attempt = useRef(crypto.randomUUID())
  const chosen = useQuery({
    queryKey: ['employers', values.employerId],
    queryFn: () => api('GET /staff/employers/:id', { params: { id: values.employerId ?? '' } }),
    enabled: Boolean(values.employerId),
  })
  return (
    <>
      <PageHead title='写一个岗位' beside='企业核验过的，发布后马上公开' />
      <div className='beside-phone'>
        <Panel>
          <RecordForm<JobValues>
            name='job:new'
            initial={initial}
            labels={jobLabels}
            act='发布到小程序'
            onChange={setValues}
            onSave={async said => {
              const { employerId = '', ...job } = bodyOf(said)
              const body = { ...job, employerId }
              const { id } = await api('POST /staff/jobs', { body }, { idempotencyKey: attempt.current }).catch(error => {
                attempt.current = crypto.randomUUID()
                throw error
              })
              await cache.invalidateQueries({ queryKey: ['jobs'] })
              await navigate({ to: '/jobs/$id', params: { id } })
            }}
          >
            <JobFields isNew />
          </RecordForm>
        </Panel>
        <JobOnPhone job={shownOf(values, chosen.data?.name ?? '', chosen.data?.verifiedAt != null)} caption='手机上看到的样子' />
      </div>
    </>
  )
}
