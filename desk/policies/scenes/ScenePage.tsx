import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber } from 'antd'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SceneDraft, StaffScene } from '../../../contract/policies/scenes.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { onceKey } from '../../kit/once.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { PhoneFrame } from '../../kit/PhoneFrame.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { LinkField } from './LinkField.tsx'
import './scenes.scss'

const route = getRouteApi('/desk/scenes/$id')
const labels = { title: '标题', summary: '一句话说明', position: '次序', steps: '步骤' }
const emptyStep = { title: '', text: '', links: [] }

/** One thing to get done: its steps, each with where they lead, and how it looks on the phone. */
export function ScenePage() {
  const { id } = route.useParams()
  const query = useQuery({
    queryKey: ['scenes', 'one', id],
    queryFn: () => api('GET /staff/scenes/:id', { params: { id } }),
    enabled: id !== 'new',
  })
  return id === 'new' ? (
    <SceneEditor key='new' scene={null} />
  ) : (
    <Loaded query={query}>{scene => <SceneEditor key={id} scene={scene} />}</Loaded>
  )
}

function SceneEditor({ scene }: { scene: StaffScene | null }) {
  const client = useQueryClient()
  const navigate = route.useNavigate()
  const initial: SceneDraft = scene ?? { title: '', summary: '', position: 50, steps: [emptyStep] }
  const [began] = useState(scene?.version ?? 0)
  /** The version that the fields are counted from. */
  const [version, setVersion] = useState(began)
  const [shown, setShown] = useState<Partial<SceneDraft>>(initial)
  const { act, failure, isBusy } = useActing()
  const take = async (saved: StaffScene) => {
    setVersion(saved.version)
    client.setQueryData(['scenes', 'one', saved.id], saved)
    await client.invalidateQueries({ queryKey: ['scenes'] })
  }
  const save = async ({ title, summary, position, steps }: SceneDraft) => {
    const body = { title, summary, position, steps: steps.map(step => ({ ...step, links: step.links ?? [] })) }
    if (!scene) {
      const made = await api('POST /staff/scenes', { body }, { idempotencyKey: onceKey() })
      await take(made)
      return navigate({ params: { id: made.id } })
    }
    const headers = { 'if-match': String(version) }
    return take(await api('PUT /staff/scenes/:id', { params: { id: scene.id }, body }, { headers }))
  }
  const setPublic = (published: boolean) =>
    act(async () =>
      take(await api('PUT /staff/scenes/:id/publication', { params: { id: scene?.id ?? '' }, body: { published } })),
    )
  const isPublic = scene?.state === 'published'
  return (
    <>
      <PageHead
        title={scene?.title ?? '新建一件事'}
        beside={scene && (isPublic ? <StateTag tone='good'>已公开</StateTag> : <StateTag tone='plain'>没有公开</StateTag>)}
        actions={
          scene && (
            <Button
              type={isPublic ? 'default' : 'primary'}
              danger={isPublic}
              loading={isBusy}
              onClick={() => void setPublic(!isPublic)}
            >
              {isPublic ? '从小程序撤下' : '发布到小程序'}
            </Button>
          )
        }
      />
      {failure && <Failure error={failure} />}
      <div className='scene'>
        <RecordForm<SceneDraft>
          name={`scene:${scene?.id ?? 'new'}:${began}`}
          initial={initial}
          labels={labels}
          act={isPublic ? '存下，小程序马上变' : '存下'}
          onSave={save}
          onTakeCurrent={current => setVersion((current as StaffScene).version)}
          onChange={setShown}
        >
          <Form.Item name='title' label='标题' rules={[{ required: true, message: '请写标题' }]}>
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item name='summary' label='一句话说明' rules={[{ required: true, message: '请写一句话说明' }]}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name='position' label='次序' extra='小的排前面'>
            <InputNumber min={0} max={999} precision={0} />
          </Form.Item>
          <Form.List name='steps'>
            {(steps, { add, remove }) => (
              <>
                {steps.map(({ key, name }, i) => (
                  <fieldset key={key} className='scene-step'>
                    <div className='row'>
                      <strong>第 {i + 1} 步</strong>
                      <Button
                        size='small'
                        type='text'
                        danger
                        disabled={steps.length === 1}
                        icon={<Trash2 size={16} aria-hidden />}
                        onClick={() => remove(name)}
                        aria-label={`删去第 ${i + 1} 步`}
                      />
                    </div>
                    <Form.Item name={[name, 'title']} label='做什么' rules={[{ required: true, message: '请写做什么' }]}>
                      <Input maxLength={30} />
                    </Form.Item>
                    <Form.Item name={[name, 'text']} label='怎么做' rules={[{ required: true, message: '请写怎么做' }]}>
                      <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
                    </Form.Item>
                    <Form.List name={[name, 'links']}>
                      {(links, link) => (
                        <>
                          {links.map(({ key: linkKey, name: linkName }) => (
                            <Form.Item key={linkKey} name={linkName} label={`链接 ${linkName + 1}`}>
                              <LinkField onRemove={() => link.remove(linkName)} />
                            </Form.Item>
                          ))}
                          <Button
                            size='small'
                            disabled={links.length >= 6}
                            onClick={() => link.add({ kind: 'policy', target: '', label: '' })}
                          >
                            加一个链接
                          </Button>
                        </>
                      )}
                    </Form.List>
                  </fieldset>
                ))}
                <Button icon={<Plus size={16} aria-hidden />} disabled={steps.length >= 12} onClick={() => add(emptyStep)}>
                  加一步
                </Button>
              </>
            )}
          </Form.List>
        </RecordForm>
        <PhoneFrame title='手机上的样子'>
          <h2>{shown.title || '标题'}</h2>
          <p className='caption'>{shown.summary}</p>
          <ol className='scene-shown'>
            {shown.steps?.map((step, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
              <li key={i}>
                <strong>{step?.title}</strong>
                <p>{step?.text}</p>
                <p>
                  {step?.links?.map((link, k) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <span key={k} className='scene-link'>
                      {link?.label}
                    </span>
                  ))}
                </p>
              </li>
            ))}
          </ol>
        </PhoneFrame>
      </div>
    </>
  )
}
