import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useState } from 'react'
import type { StaffEvent } from '../../../contract/culture/staff-events.ts'
import { api } from '../../api/client.ts'
import { Loaded } from '../../kit/Loaded.tsx'
import { onceKey } from '../../kit/once.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { followVersion, overVersion, VersionField } from '../../kit/VersionField.tsx'
import { Preview } from '../Preview.tsx'
import { stateOfEvent } from '../words.ts'
import { Answers } from './Answers.tsx'
import { ClashWarning } from './ClashWarning.tsx'
import { EventActs } from './EventActs.tsx'
import { EventFields } from './EventFields.tsx'
import { EventLink } from './EventLink.tsx'
import { type EventValues, eventLabels, eventNames, newEvent, toDraft, toValues } from './values.ts'

const route = getRouteApi('/desk/events/$id')

export function EventPage() {
  const { id } = route.useParams()
  const query = useQuery({ queryKey: ['event', id], queryFn: () => api('GET /staff/events/:id', { params: { id } }) })
  return <Loaded query={query}>{event => <EventEditor key={id} event={event} />}</Loaded>
}

export const NewEventPage = () => <EventEditor event={null} />

/** Writes an event: fields at the left, the phone at the right, what can be done with it above. */
function EventEditor({ event }: { event: StaffEvent | null }) {
  const [form] = Form.useForm<EventValues>()
  const values = (Form.useWatch([], { form, preserve: true }) ?? {}) as EventValues
  const [isChanged, setChanged] = useState(false)
  const [key] = useState(onceKey)
  const cache = useQueryClient()
  const navigate = useNavigate()

  function took(saved: StaffEvent) {
    cache.setQueryData(['event', saved.id], saved)
    void cache.invalidateQueries({ queryKey: ['events'] })
    followVersion(form, saved.version)
  }
  async function save() {
    const draft = toDraft(form.getFieldsValue(true) as EventValues)
    if (!draft) return
    if (event) {
      const { category: _, ...edit } = draft
      took(await api('PATCH /staff/events/:id', { params: { id: event.id }, body: edit }, overVersion(form)))
      return
    }
    const made = await api('POST /staff/events', { body: draft }, { idempotencyKey: key })
    took(made)
    void navigate({ to: '/events/$id', params: { id: made.id }, replace: true })
  }
  const state = event && stateOfEvent(event)
  return (
    <>
      <PageHead
        title={event?.title ?? '新建活动'}
        beside={
          state && (
            <>
              <StateTag tone={state.tone}>{state.text}</StateTag>{' '}
              {event.category === 'fair' && <EventLink event={event}>展位、企业和现场</EventLink>}
            </>
          )
        }
        actions={event && <EventActs event={event} isChanged={isChanged} onDone={took} />}
      />
      {event?.publishRefused && (
        <p className='notice is-bad' role='alert'>
          {event.publishRefused}
        </p>
      )}
      {event?.cancelledReason && <p className='notice is-bad'>取消的理由：{event.cancelledReason}。报了名的人都收到了通知。</p>}
      <div className='editor'>
        <div className='editor-main'>
          <RecordForm<EventValues>
            name={`event:${event?.id ?? 'new'}`}
            form={form}
            initial={event ? toValues(event) : newEvent}
            labels={eventLabels}
            act={event ? (event.state === 'published' ? '保存，公开的内容跟着改' : '保存') : '存为草稿'}
            onSave={save}
            onTakeCurrent={current => form.setFieldValue('version', (current as StaffEvent).version)}
            onDraft={setChanged}
            readCurrent={toValues}
            names={eventNames}
          >
            <VersionField />
            <EventFields form={form} isNew={event === null} clashes={<ClashWarning values={values} id={event?.id} />} />
          </RecordForm>
          {event && event.questions.length > 0 && <Answers id={event.id} />}
        </div>
        <Preview
          title='手机预览'
          needs='填好类别、活动名、时间、场地和主办后，这里会出现手机上的样子。'
          draft={toDraft(values)}
          make={body => api('POST /staff/event-previews', { body })}
          path={id => `/packages/events/event?id=${id}`}
        />
      </div>
    </>
  )
}
