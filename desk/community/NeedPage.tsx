import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useState } from 'react'
import type { StaffNeed } from '../../contract/community/staff-needs.ts'
import { api } from '../api/client.ts'
import { Loaded } from '../kit/Loaded.tsx'
import { onceKey } from '../kit/once.ts'
import { PageHead } from '../kit/PageHead.tsx'
import { Panel } from '../kit/Panel.tsx'
import { RecordForm } from '../kit/RecordForm.tsx'
import { StateTag } from '../kit/StateTag.tsx'
import { dayText } from '../kit/times.ts'
import { followVersion, overVersion, VersionField } from '../kit/VersionField.tsx'
import './community.scss'
import { NeedActs } from './NeedActs.tsx'
import { NeedFields } from './NeedFields.tsx'
import { type NeedValues, toNeedDraft, toNeedValues } from './values.ts'
import { flagText, needLabels, needNames, needState } from './words.ts'

const route = getRouteApi('/desk/needs/$id')

export function NeedPage() {
  const { id } = route.useParams()
  const query = useQuery({ queryKey: ['need', id], queryFn: () => api('GET /staff/needs/:id', { params: { id } }) })
  return <Loaded query={query}>{need => <NeedEditor key={id} need={need} />}</Loaded>
}

export const NewNeedPage = () => <NeedEditor need={null} />

/** Writes a need, finds who answers for it, and takes it through its states. */
function NeedEditor({ need }: { need: StaffNeed | null }) {
  const [form] = Form.useForm<NeedValues>()
  const [isChanged, setChanged] = useState(false)
  const [key] = useState(onceKey)
  const cache = useQueryClient()
  const navigate = useNavigate()

  function took(saved: StaffNeed) {
    cache.setQueryData(['need', saved.id], saved)
    void cache.invalidateQueries({ queryKey: ['needs'] })
    void cache.invalidateQueries({ queryKey: ['today'] })
    followVersion(form, saved.version)
  }
  async function save() {
    const draft = toNeedDraft(form.getFieldsValue(true) as NeedValues)
    if (need) {
      took(await api('PATCH /staff/needs/:id', { params: { id: need.id }, body: draft }, overVersion(form)))
      return
    }
    const made = await api('POST /staff/needs', { body: draft }, { idempotencyKey: key })
    took(made)
    void navigate({ to: '/needs/$id', params: { id: made.id }, replace: true })
  }
  const isPublic = need?.state === 'open' || need?.state === 'working' || need?.state === 'done'
  return (
    <>
      <PageHead
        title={need?.title ?? '记一条需求'}
        beside={need && <StateTag tone={needState(need).tone}>{needState(need).text}</StateTag>}
        actions={need && <NeedActs need={need} isChanged={isChanged} version={() => overVersion(form)} onTook={took} />}
      />
      {need && <About need={need} />}
      <div className='community-form'>
        <RecordForm<NeedValues>
          name={`need:${need?.id ?? 'new'}`}
          form={form}
          initial={need ? toNeedValues(need) : { raisedBy: 'youth', departments: [] }}
          labels={needLabels}
          act={need ? (isPublic ? '保存，公开的内容跟着改' : '保存') : '存下，先不公开'}
          onSave={save}
          onTakeCurrent={current => form.setFieldValue('version', (current as StaffNeed).version)}
          onDraft={setChanged}
          readCurrent={toNeedValues}
          names={needNames}
        >
          <VersionField />
          <NeedFields />
        </RecordForm>
      </div>
    </>
  )
}

/** What came in, and what has become of it. */
function About({ need }: { need: StaffNeed }) {
  const { hasAsker, from, handler, echoes, createdAt, flags, reason, result, doneAt, sample } = need
  return (
    <>
      <p className='caption community-about'>
        {[
          hasAsker && '市民说的，办到哪一步会告诉本人',
          handler ? `${handler} 负责` : '还没有人负责',
          `${echoes} 人也需要`,
          `${dayText(createdAt)} 收到`,
          sample && '示例',
        ]
          .filter(Boolean)
          .join(' · ')}
        {from?.kind === 'ticket' && (
          <>
            {' · '}
            <Link to='/tickets/$id' params={{ id: from.id }}>
              出自工单
            </Link>
          </>
        )}
        {from?.kind === 'proposal' && (
          <>
            {' · '}
            <Link to='/proposals/$id' params={{ id: from.id }}>
              出自议事
            </Link>
          </>
        )}
      </p>
      {flags.length > 0 && <p role='note'>公开前请看一下：{flagText(flags, needLabels)}</p>}
      {reason && <p role='note'>理由：{reason}</p>}
      {result && (
        <Panel title='结果' aside={doneAt && `${dayText(doneAt)} 办好`}>
          <p>{result}</p>
        </Panel>
      )}
    </>
  )
}
