import { Button, Form, type FormInstance } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useEffect, useState } from 'react'
import { type ApiError, asApiError } from '../api/errors.ts'
import { Conflict } from './Conflict.tsx'
import { forgetDraft, keepDraft, readDraft, resumed } from './drafts.ts'
import { Failure } from './Failure.tsx'
import './kit.scss'
import type { Names } from './shown.ts'

type Values = Record<string, unknown>

interface RecordFormProps<V> {
  /** Names the draft: `job:<id>` or `job:new`. */
  name: string
  form?: FormInstance<V>
  initial: Partial<V>
  /** Labels of the fields, for a conflict and the list of errors. */
  labels: Record<string, string>
  /** What the button says: 发布到小程序, 存下. */
  act: string
  /** Sends what stands in the fields. On `edit-conflict` the fields that differ are shown side by side. */
  onSave: (values: V) => Promise<unknown>
  /** After a conflict: the record as it stands now was taken as the new ground (its version counts from here). */
  onTakeCurrent?: (current: unknown) => void
  /** The record that a conflict brings, as the fields name it, where that differs from the record. */
  readCurrent?: (current: never) => object
  /** What values are called on screen, for a conflict. */
  names?: Names
  /** Hears whether something stands in the fields that was not saved. */
  onDraft?: (isThere: boolean) => void
  /** Hears each change, e.g. to draw the phone. */
  onChange?: (values: V) => void
  extra?: ReactNode
  children: ReactNode
}

/** Fields with an autosaved draft, errors at their fields with a list that jumps there, and conflicts by field. */
export function RecordForm<V extends object>(props: RecordFormProps<V>) {
  const { name, initial, labels, names, act, onSave, onTakeCurrent, readCurrent, onDraft, onChange, extra, children } = props
  const [own] = Form.useForm<V>()
  const form = props.form ?? own
  const [draft, setDraft] = useState(() => readDraft<V>(name))
  const [isKept, setKept] = useState(true)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)

  function changed(_: Partial<V>, values: V) {
    const next = { values, ground: draft?.ground ?? initial, at: Date.now() }
    setKept(keepDraft(name, next))
    setDraft(next)
    onChange?.(values)
  }
  function discard() {
    forgetDraft(name)
    setDraft(null)
    form.setFieldsValue(initial as Parameters<typeof form.setFieldsValue>[0])
    onChange?.(initial as V)
  }
  async function save(values: V) {
    setBusy(true)
    setFailure(null)
    try {
      await onSave(values)
      forgetDraft(name)
      setDraft(null)
    } catch (error) {
      const problem = asApiError(error)
      setFailure(problem)
      const faulty = problem.errors.filter(({ path }) => (path.split('.')[0] ?? '') in labels)
      form.setFields(
        faulty.map(({ path, message }) => ({ name: namePath(path), errors: [message] })) as Parameters<typeof form.setFields>[0],
      )
      if (faulty[0]) form.scrollToField(namePath(faulty[0].path) as never, { behavior: 'smooth', block: 'center' })
    } finally {
      setBusy(false)
    }
  }
  const isDrafted = draft !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes, whoever listens
  useEffect(() => onDraft?.(isDrafted), [isDrafted])
  const hasConflict = failure?.code === 'edit-conflict' && failure.current
  return (
    <Form<V>
      className='record-form'
      form={form}
      layout='vertical'
      scrollToFirstError={{ focus: true }}
      initialValues={resumed(initial, draft)}
      onValuesChange={changed}
      onFinish={save}
    >
      {children}
      {hasConflict ? (
        <Conflict
          labels={labels}
          names={names}
          mine={form.getFieldsValue(true) as Values}
          theirs={(readCurrent ? readCurrent(failure.current as never) : failure.current) as Values}
          onChoose={values => {
            form.setFieldsValue(values as never)
            onTakeCurrent?.(failure.current)
            setFailure(null)
          }}
        />
      ) : (
        failure && <Failure error={failure} />
      )}
      <div className='record-form-foot'>
        <Button type='primary' htmlType='submit' loading={isBusy}>
          {act}
        </Button>
        {extra}
        {draft && (
          <>
            <span className='caption' role='status'>
              {isKept ? `草稿已存 ${dayjs(draft.at).format('HH:mm')}` : '这台电脑存不下草稿了，请尽快保存'}
            </span>
            <Button type='link' onClick={discard}>
              丢掉草稿
            </Button>
          </>
        )}
      </div>
    </Form>
  )
}

const namePath = (path: string) => path.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part))
