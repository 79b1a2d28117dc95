import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ReplyTemplate, ReplyTemplateDraft } from '../../../contract/policies/staff-tickets.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { onceKey } from '../../kit/once.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { agoText } from '../../kit/times.ts'
import './tickets.scss'

const labels = { title: '名称', text: '内容', department: '给谁用' }

/** Beginnings of replies, for one department or for all. */
export function TemplatesPage() {
  const client = useQueryClient()
  const { staff } = useSession()
  const [open, setOpen] = useState<ReplyTemplate | 'new' | null>(null)
  const [going, setGoing] = useState<ReplyTemplate | null>(null)
  const query = useQuery({ queryKey: ['reply-templates'], queryFn: () => api('GET /staff/reply-templates', {}) })
  const departments = useQuery({
    queryKey: ['departments'],
    queryFn: () => api('GET /staff/departments', {}),
    staleTime: Infinity,
  })
  const all = departments.data?.items ?? []
  const own = all.find(({ id, name }) => id === staff?.department || name === staff?.department)
  const servesAll = staff?.role === 'admin' || !staff?.department
  const again = () => client.invalidateQueries({ queryKey: ['reply-templates'] })
  const save = async ({ title, text, department }: ReplyTemplateDraft) => {
    const body = { title, text, department: department || null }
    if (open === 'new' || open === null) await api('POST /staff/reply-templates', { body }, { idempotencyKey: onceKey() })
    else
      await api(
        'PUT /staff/reply-templates/:id',
        { params: { id: open.id }, body },
        { headers: { 'if-match': String(open.version) } },
      )
    await again()
    setOpen(null)
  }
  return (
    <>
      <PageHead
        title='答复模板'
        beside='写答复时一点就用'
        actions={
          <Button type='primary' icon={<Plus size={16} aria-hidden />} onClick={() => setOpen('new')}>
            新建模板
          </Button>
        }
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title='还没有模板'>把常说的话存成模板，要填的地方写在〔〕里。</Empty>
          ) : (
            items.map(template => (
              <Panel
                key={template.id}
                title={template.title}
                aside={`${template.department?.name ?? '所有部门'} · ${template.updatedBy} 改于 ${agoText(template.updatedAt)}`}
              >
                <p className='template-text'>{template.text}</p>
                {(servesAll || template.department?.id === own?.id) && (
                  <div className='row'>
                    <Button size='small' onClick={() => setOpen(template)} aria-label={`改“${template.title}”`}>
                      改
                    </Button>
                    <Button size='small' danger onClick={() => setGoing(template)} aria-label={`删除“${template.title}”`}>
                      删除
                    </Button>
                  </div>
                )}
              </Panel>
            ))
          )
        }
      </Loaded>
      {open && (
        <Modal
          open
          title={open === 'new' ? '新建模板' : `改“${open.title}”`}
          footer={null}
          onCancel={() => setOpen(null)}
          destroyOnHidden
        >
          <RecordForm<ReplyTemplateDraft>
            name={`reply-template:${open === 'new' ? 'new' : `${open.id}:${open.version}`}`}
            initial={
              open === 'new'
                ? { title: '', text: '', department: servesAll ? null : (own?.id ?? null) }
                : { ...open, department: open.department?.id ?? null }
            }
            labels={labels}
            act='存下'
            onSave={save}
            onTakeCurrent={current => setOpen(current as ReplyTemplate)}
          >
            <Form.Item name='title' label={labels.title} rules={[{ required: true, message: '请写名称' }]}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item
              name='text'
              label={labels.text}
              extra='要填的地方写在〔〕里，如 〔材料〕；没填完发不出去'
              rules={[{ required: true, message: '请写内容' }]}
            >
              <Input.TextArea maxLength={2000} autoSize={{ minRows: 4, maxRows: 12 }} />
            </Form.Item>
            <Form.Item name='department' label={labels.department} hidden={!servesAll}>
              <Select allowClear placeholder='所有部门' options={all.map(({ id, name }) => ({ value: id, label: name }))} />
            </Form.Item>
          </RecordForm>
        </Modal>
      )}
      {going && (
        <ReasonDialog
          title={`删除“${going.title}”`}
          label={null}
          act='删除'
          isDangerous
          onAct={async () => {
            await api('DELETE /staff/reply-templates/:id', { params: { id: going.id } })
            await again()
          }}
          onClose={() => setGoing(null)}
        >
          写过的答复不受影响。
        </ReasonDialog>
      )}
    </>
  )
}
