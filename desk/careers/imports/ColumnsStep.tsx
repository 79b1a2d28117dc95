import { Button, DatePicker, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { ImportDraftDetails, ImportDraftEdit } from '../../../contract/imports/import-drafts.ts'
import { district } from '../../frame/district.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { dayText } from '../../kit/times.ts'
import { useUpcomingFairs } from '../upcoming-fairs.ts'
import { PassedLines } from './PassedLines.tsx'
import { useDraftChange } from './queries.ts'

interface ColumnsStepProps {
  draft: ImportDraftDetails
  onNext: () => void
}

/** Each column with what it is read as and what stands in it; nothing goes in by guess. */
export function ColumnsStep({ draft, onNext }: ColumnsStepProps) {
  const { change, isBusy, failure } = useDraftChange(draft)
  const unread = draft.tables.some(({ columns }) => columns.some(({ field, samples }) => field === null && samples.length > 0))
  return (
    <>
      {unread && <p className='caption'>黄框的列没认出来：里面要是有该公开的内容，选一下它是什么；不选就只检查，不发布。</p>}
      {draft.proposal ? (
        <Unnamed draft={draft} isBusy={isBusy} onSay={columns => void change({ columns })} />
      ) : (
        draft.tables.map(({ sheet, row, columns }) => (
          <Panel key={`${sheet} ${row}`} title={sheet} aside={`表头在第 ${row} 行`}>
            <ul className='import-columns'>
              {columns.map(({ column, field, samples, isChosen }) => (
                <ColumnChoice
                  key={column}
                  column={column}
                  field={field}
                  samples={samples}
                  note={isChosen ? '你定的' : null}
                  fields={draft.fields}
                  isBusy={isBusy}
                  onChoose={chosen => void change({ columns: { [column]: chosen } })}
                />
              ))}
            </ul>
          </Panel>
        ))
      )}
      {draft.sheets.some(({ note }) => note) && (
        <ul className='caption'>{draft.sheets.map(({ name, note }) => note && <li key={name}>{`${name}：${note}`}</li>)}</ul>
      )}
      <PassedLines sheets={draft.sheets} />
      <ForAll draft={draft} onSay={change} />
      {failure && <Failure error={failure} />}
      {!draft.proposal && (
        <div className='import-foot'>
          <Button type='primary' onClick={onNext} loading={isBusy}>
            列都对，看每一行
          </Button>
        </div>
      )}
    </>
  )
}

interface ColumnChoiceProps {
  column: string
  field: string | null
  samples: string[]
  note: string | null
  fields: ImportDraftDetails['fields']
  isBusy: boolean
  onChoose: (field: string | null) => void
}

function ColumnChoice({ column, field, samples, note, fields, isBusy, onChoose }: ColumnChoiceProps) {
  return (
    <li>
      <strong>{column}</strong>
      <Select
        aria-label={`“${column}”这一列是`}
        showSearch={{ optionFilterProp: 'label' }}
        listHeight={420}
        disabled={isBusy}
        value={field ?? scanned}
        status={field === null ? 'warning' : ''}
        onChange={value => onChoose(value === scanned ? null : value)}
        options={[
          { value: scanned, label: '只检查，不发布' },
          ...fields.map(({ field: value, name }) => ({ value, label: name })),
        ]}
      />
      {note && <span className='caption'>{note}</span>}
      <p className='caption import-samples'>{samples.length > 0 ? samples.join(' ｜ ') : '（这一列是空的）'}</p>
    </li>
  )
}

const scanned = '-'

/** Nobody can tell by the headings: what each column is, is said before anything is read. */
function Unnamed({
  draft: { proposal, fields },
  isBusy,
  onSay,
}: {
  draft: ImportDraftDetails
  isBusy: boolean
  onSay: (columns: Record<string, string | null>) => void
}) {
  const columns = proposal?.columns ?? []
  const [chosen, setChosen] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(columns.map(({ column, field }) => [column, field])),
  )
  const has = (field: string) => Object.values(chosen).includes(field)
  return (
    <Panel title={`认不全列名：${proposal?.sheet ?? ''}`}>
      <p>请看着每列的内容，说出它是什么。至少要有“企业全称”和“岗位名称”。</p>
      <ul className='import-columns'>
        {columns.map(({ column, samples }) => (
          <ColumnChoice
            key={column}
            column={column}
            field={chosen[column] ?? null}
            samples={samples}
            note={null}
            fields={fields}
            isBusy={isBusy}
            onChoose={field => setChosen({ ...chosen, [column]: field })}
          />
        ))}
      </ul>
      <Button type='primary' loading={isBusy} disabled={!has('employer') || !has('title')} onClick={() => onSay(chosen)}>
        就按这样读
      </Button>
    </Panel>
  )
}

/** What holds for all rows that leave it empty, and where the jobs go. */
function ForAll({ draft, onSay }: { draft: ImportDraftDetails; onSay: (edit: ImportDraftEdit) => Promise<boolean> }) {
  const fairs = useUpcomingFairs()
  const text = (name: 'place' | 'employer' | 'source' | 'sender') => ({
    id: `draft-${name}`,
    defaultValue: draft[name] ?? '',
    maxLength: 60,
    onBlur: ({ target }: { target: { value: string } }) => {
      const value = target.value.trim() || null
      if (value !== draft[name]) void onSay({ [name]: value })
    },
  })
  return (
    <Panel title='整份表都一样的' aside='只补表里空着的格子'>
      <Form layout='vertical' className='import-for-all'>
        <Form.Item label='招聘会' htmlFor='draft-fair'>
          <Select
            id='draft-fair'
            allowClear
            placeholder='不进招聘会'
            value={draft.fair?.id}
            onChange={value => void onSay({ fairId: value ?? null })}
            options={(fairs.data?.items ?? []).map(({ id, title, startsAt }) => ({
              value: id,
              label: `${title} · ${dayText(startsAt)}`,
            }))}
          />
        </Form.Item>
        <Form.Item label='有效期至' htmlFor='draft-valid'>
          <DatePicker
            id='draft-valid'
            format='YYYY年M月D日 ddd'
            value={draft.validThrough ? dayjs(draft.validThrough) : null}
            minDate={dayjs()}
            onChange={day => void onSay({ validThrough: day ? day.format('YYYY-MM-DD') : null })}
          />
        </Form.Item>
        <Form.Item label='工作地点' htmlFor='draft-place'>
          <Input {...text('place')} placeholder={`如 ${district.examples.workplace}`} />
        </Form.Item>
        <Form.Item label='企业（整份只有一家时）' htmlFor='draft-employer'>
          <Input {...text('employer')} placeholder='营业执照上的全称' />
        </Form.Item>
        <Form.Item label='来源' htmlFor='draft-source'>
          <Input {...text('source')} placeholder='如 区人才交流中心' />
        </Form.Item>
        <Form.Item label='谁发来的' htmlFor='draft-sender'>
          <Input {...text('sender')} placeholder='写上，下次照样认列' />
        </Form.Item>
      </Form>
    </Panel>
  )
}
