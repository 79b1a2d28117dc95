import { Button, Form, Input, Select } from 'antd'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { DraftClause, PolicyDraftDetails } from '../../../contract/imports/drafts.ts'
import { api } from '../../api/client.ts'
import { optionsOf } from '../../kit/options.ts'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { levelNames } from '../words.ts'
import { TableField } from './TableField.tsx'

interface TextViewProps {
  draft: PolicyDraftDetails
  onSaved: (draft: PolicyDraftDetails) => void
}

type Fields = Pick<
  PolicyDraftDetails,
  | 'title'
  | 'topic'
  | 'level'
  | 'summary'
  | 'documentNumber'
  | 'authority'
  | 'published'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'sourceUrl'
> & { clauses: DraftClause[] }

const labels = {
  title: '标题',
  topic: '主题',
  level: '层级',
  summary: '一句话说明',
  documentNumber: '文号',
  authority: '发文机关',
  published: '发布日期',
  effectiveFrom: '施行日期',
  effectiveTo: '有效期到',
  sourceUrl: '来源网址',
  clauses: '条款',
}
const emptyClause: DraftClause = { label: null, chapter: null, heading: '', text: '', tables: [] }
const emptyTable = (at: number) => ({ at, columns: ['', ''], rows: [['', '']] })

/** The clause's words without those of its tables, each table with the place where it stood. */
function toInput({ label, chapter, heading, text, tables }: PolicyDraftDetails['clauses'][number]): DraftClause {
  let plain = ''
  let from = 0
  const placed = tables.map(({ start, end, columns, rows }) => {
    plain += text.slice(from, start)
    from = end
    return { at: plain.length, columns, rows: rows.map(row => row.cells) }
  })
  return { label, chapter, heading, text: plain + text.slice(from), tables: placed }
}

/** An empty field says nothing; what may be null is null. */
const orNull = (value: string | null | undefined) => value?.trim() || null

function editOf(values: Fields) {
  const { title, topic, level, summary, clauses, ...rest } = values
  return {
    ...(title?.trim() ? { title } : {}),
    ...(topic?.trim() ? { topic } : {}),
    ...(level ? { level } : {}),
    ...(summary?.trim() ? { summary } : {}),
    documentNumber: orNull(rest.documentNumber),
    authority: orNull(rest.authority),
    published: orNull(rest.published),
    effectiveFrom: orNull(rest.effectiveFrom),
    effectiveTo: orNull(rest.effectiveTo),
    sourceUrl: orNull(rest.sourceUrl),
    ...(clauses?.length > 0 ? { clauses: clauses.map(c => ({ ...c, label: orNull(c.label), chapter: orNull(c.chapter) })) } : {}),
  }
}

const Day = ({ name }: { name: keyof Fields }) => (
  <Form.Item name={name} label={labels[name]}>
    <Input type='date' style={{ width: 180 }} />
  </Form.Item>
)

/** What the policy says, written or put right by hand. */
export function TextView({ draft, onSaved }: TextViewProps) {
  const { id } = draft
  const [began] = useState(draft.version)
  /** The version that the fields are counted from. */
  const [version, setVersion] = useState(draft.version)
  const initial: Partial<Fields> = { ...draft, clauses: draft.clauses.map(toInput) }
  const save = async (values: Fields) => {
    const headers = { 'if-match': String(version) }
    const saved = await api('PATCH /staff/policy-drafts/:id', { params: { id }, body: editOf(values) }, { headers })
    setVersion(saved.version)
    onSaved(saved)
  }
  return (
    <div className='draft-form'>
      <RecordForm<Fields>
        name={`policy-draft:${id}:${began}`}
        initial={initial}
        labels={labels}
        act='存下'
        onSave={save}
        onTakeCurrent={current => setVersion((current as { version: number }).version)}
      >
        <Form.Item name='title' label='标题' rules={[{ required: true, message: '请写标题' }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name='level' label='层级' rules={[{ required: true, message: '请选层级' }]}>
          <Select options={optionsOf(levelNames)} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item
          name='topic'
          label='主题'
          extra='如 住房、就业、创业；和别的政策写成一样的词'
          rules={[{ required: true, message: '请写主题' }]}
        >
          <Input maxLength={20} style={{ width: 240 }} />
        </Form.Item>
        <Form.Item name='summary' label='一句话说明'>
          <Input.TextArea maxLength={400} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name='authority' label='发文机关'>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name='documentNumber' label='文号'>
          <Input maxLength={60} style={{ width: 280 }} />
        </Form.Item>
        <Day name='published' />
        <Day name='effectiveFrom' />
        <Day name='effectiveTo' />
        <Form.Item name='sourceUrl' label='来源网址'>
          <Input maxLength={300} placeholder='https://' />
        </Form.Item>
        <h2>条款</h2>
        <Form.List name='clauses'>
          {(fields, { add, remove, move }) => (
            <>
              {fields.map(({ key, name }, i) => (
                <fieldset key={key} className='draft-clause'>
                  <div className='draft-clause-head'>
                    <strong>第 {i + 1} 条</strong>
                    <Button
                      size='small'
                      type='text'
                      disabled={i === 0}
                      onClick={() => move(i, i - 1)}
                      aria-label='往上移'
                      icon={<ArrowUp size={16} />}
                    />
                    <Button
                      size='small'
                      type='text'
                      disabled={i === fields.length - 1}
                      onClick={() => move(i, i + 1)}
                      aria-label='往下移'
                      icon={<ArrowDown size={16} />}
                    />
                    <Button
                      size='small'
                      type='text'
                      danger
                      onClick={() => remove(name)}
                      aria-label={`删去第 ${i + 1} 条`}
                      icon={<Trash2 size={16} />}
                    />
                  </div>
                  <Form.Item
                    name={[name, 'heading']}
                    label='小标题'
                    rules={[{ required: true, message: '请写小标题，如 补贴标准' }]}
                  >
                    <Input maxLength={120} />
                  </Form.Item>
                  <Form.Item name={[name, 'text']} label='正文'>
                    <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} />
                  </Form.Item>
                  <Form.Item name={[name, 'label']} label='文件里的编号' extra='如 第一条、（二）；没有就空着'>
                    <Input maxLength={20} style={{ width: 160 }} />
                  </Form.Item>
                  <Form.Item name={[name, 'chapter']} hidden>
                    <Input />
                  </Form.Item>
                  <Form.List name={[name, 'tables']}>
                    {(tables, table) => (
                      <>
                        {tables.map(({ key: tableKey, name: tableName }) => (
                          <Form.Item key={tableKey} name={tableName} label={`表 ${tableName + 1}（放在正文之后）`}>
                            <TableField onRemove={() => table.remove(tableName)} />
                          </Form.Item>
                        ))}
                        <Button size='small' onClick={() => table.add(emptyTable(200_000))}>
                          加一张表
                        </Button>
                      </>
                    )}
                  </Form.List>
                </fieldset>
              ))}
              <Button icon={<Plus size={16} aria-hidden />} onClick={() => add(emptyClause)}>
                加一条
              </Button>
            </>
          )}
        </Form.List>
      </RecordForm>
    </div>
  )
}
