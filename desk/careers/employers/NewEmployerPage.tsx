import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { EmployerFields, type EmployerValues, employerBody, employerLabels } from './EmployerFields.tsx'

/** An employer that came by no table. */
export function NewEmployerPage() {
  const navigate = useNavigate()
  const attempt = useRef(crypto.randomUUID())
  return (
    <>
      <PageHead title='登记企业' beside='登记后还要核验，岗位才公开' />
      <Panel>
        <RecordForm<EmployerValues>
          name='employer:new'
          initial={{}}
          labels={employerLabels}
          act='登记'
          onSave={async values => {
            const body = employerBody(values)
            const { id } = await api('POST /staff/employers', { body }, { idempotencyKey: attempt.current }).catch(error => {
              attempt.current = crypto.randomUUID()
              throw error
            })
            await cache.invalidateQueries({ queryKey: ['employers'] })
            await navigate({ to: '/employers/$id', params: { id } })
          }}
        >
          <EmployerFields />
        </RecordForm>
      </Panel>
    </>
  )
}
