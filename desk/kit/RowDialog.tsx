import { Button, Form, Modal } from 'antd'
import type { ReactNode } from 'react'

interface RowDialogProps<V extends object> {
  title: string
  width?: number
  initialValues: object
  onFinish: (values: V) => void
  /** Missing for a row that is new. */
  onRemove: (() => void) | undefined
  onClose: () => void
  children: ReactNode
}

/** The fields of one row of a list that is kept as a whole: nothing is sent before the list is. */
export function RowDialog<V extends object>(props: RowDialogProps<V>) {
  const { title, width = 520, initialValues, onFinish, onRemove, onClose, children } = props
  return (
    <Modal open title={title} width={width} footer={null} onCancel={onClose} destroyOnHidden>
      <Form<V>
        layout='vertical'
        initialValues={initialValues}
        onFinish={values => {
          onFinish(values)
          onClose()
        }}
      >
        {children}
        <div className='row'>
          <Button type='primary' htmlType='submit'>
            改好了
          </Button>
          {onRemove && (
            <Button
              danger
              onClick={() => {
                onRemove()
                onClose()
              }}
            >
              去掉
            </Button>
          )}
          <Button onClick={onClose}>先不</Button>
        </div>
      </Form>
    </Modal>
  )
}

/** The next `post-3` that is free among `taken`: nobody on the outside ever reads it. */
export function freeId(beginning: string, taken: string[]): string {
  let number = taken.length + 1
  while (taken.includes(`${beginning}-${number}`)) number++
  return `${beginning}-${number}`
}
