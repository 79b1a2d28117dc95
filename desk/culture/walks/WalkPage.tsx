import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { StaffWalk } from '../../../contract/culture/staff-walks.ts'
import { api } from '../../api/client.ts'
import { LinesField } from '../../kit/LinesField.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { onceKey } from '../../kit/once.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { followVersion, overVersion, VersionField } from '../../kit/VersionField.tsx'
import { Preview } from '../Preview.tsx'
import { PublicActs } from '../PublicActs.tsx'
import { SourceFields } from '../SourceFields.tsx'
import { publicNames, publicStates } from '../words.ts'
import { StopsField } from './StopsField.tsx'
import { newWalk, type StopValue, toDraft, toValues, type WalkValues, walkLabels } from './values.ts'
import { WalkMap } from './WalkMap.tsx'

const route = getRouteApi('/desk/walks/$id')

export function WalkPage() {
  const { id } = route.useParams()
  const query = useQuery({ queryKey: ['walk', id], queryFn: () => api('GET /staff/walks/:id', { params: { id } }) })
  return <Loaded query={query}>{walk => <WalkEditor key={id} walk={walk} />}</Loaded>
}

export const NewWalkPage = () => <WalkEditor walk={null} />

const twoStops = (_: unknown, stops: StopValue[] = []) =>
  stops.filter(stop => stop.placeId).length >= 2 ? Promise.resolve() : Promise.reject(new Error('一条路线至少两站，请选好地点'))

/** Writes a walk: fields at the left, the phone at the right. */
function WalkEditor({ walk }: { walk: StaffWalk | null }) {
  const [form] = Form.useForm<WalkValues>()
  const values = (Form.useWatch([], { form, preserve: true }) ?? {}) as WalkValues
  const [isChanged, setChanged] = useState(false)
  const [key] = useState(onceKey)
  const cache = useQueryClient()
  const navigate = useNavigate()

  function took(saved: StaffWalk) {
    cache.setQueryData(['walk', saved.id], saved)
    void cache.invalidateQueries({ queryKey: ['walks'] })
    followVersion(form, saved.version)
  }
  async function save() {
    const draft = toDraft(form.getFieldsValue(true) as WalkValues)
    if (!draft) return
    if (walk) {
      took(await api('PATCH /staff/walks/:id', { params: { id: walk.id }, body: draft }, overVersion(form)))
      return
    }
    const made = await api('POST /staff/walks', { body: draft }, { idempotencyKey: key })
    took(made)
    void navigate({ to: '/walks/$id', params: { id: made.id }, replace: true })
  }
  const params = { id: walk?.id ?? '' }
  return (
    <>
      <PageHead
        title={walk?.title ?? '新建路线'}
        beside={
          walk && (
            <>
              <StateTag tone={publicStates[walk.state].tone}>{publicStates[walk.state].text}</StateTag> 全程 {walk.minutes} 分钟
            </>
          )
        }
        actions={
          walk && (
            <PublicActs
              kind='walk'
              id={walk.id}
              title={walk.title}
              isPublic={walk.state === 'published'}
              isChanged={isChanged}
              labels={{ ...walkLabels, state: '状态' }}
              names={publicNames}
              onPublish={async published => took(await api('PUT /staff/walks/:id/publication', { params, body: { published } }))}
            />
          )
        }
      />
      <div className='editor'>
        <div className='editor-main'>
          <RecordForm<WalkValues>
            name={`walk:${walk?.id ?? 'new'}`}
            form={form}
            initial={walk ? toValues(walk) : newWalk()}
            labels={walkLabels}
            act={walk ? (walk.state === 'published' ? '保存，公开的内容跟着改' : '保存') : '存为草稿'}
            onSave={save}
            onTakeCurrent={current => form.setFieldValue('version', (current as StaffWalk).version)}
            onDraft={setChanged}
            readCurrent={toValues}
          >
            <VersionField />
            <Panel title='走哪几站' aside='步行分钟按位置自动算'>
              <Form.Item name='stops' rules={[{ validator: twoStops }]}>
                <StopsField />
              </Form.Item>
              <WalkMap stops={values.stops ?? []} />
            </Panel>
            <Panel title='怎么介绍'>
              <Form.Item
                name='title'
                label='路线名'
                rules={[{ required: true, whitespace: true, min: 2, message: '请填路线名，两个字以上' }]}
              >
                <Input maxLength={40} showCount />
              </Form.Item>
              <Form.Item name='summary' label='一句话'>
                <Input maxLength={120} />
              </Form.Item>
              <Form.Item name='bestTime' label='什么时候走'>
                <Input maxLength={40} placeholder='如 傍晚到夜里' />
              </Form.Item>
              <Form.Item name='tags' label='标签' extra='打一个按一次回车，最多 8 个'>
                <Select mode='tags' open={false} suffixIcon={null} maxCount={8} />
              </Form.Item>
              <Form.Item name='paragraphs' label='介绍' extra='一行一段'>
                <LinesField rows={4} />
              </Form.Item>
            </Panel>
            <SourceFields />
          </RecordForm>
        </div>
        <Preview
          title='手机预览'
          needs='填好路线名、选好两站后，这里会出现手机上的样子。'
          draft={toDraft(values)}
          make={body => api('POST /staff/walk-previews', { body })}
          path={id => `/packages/places/walk?id=${id}`}
        />
      </div>
    </>
  )
}
