import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ApiError } from '../api/errors.ts'
import { Failure } from './Failure.tsx'

interface DialogEndProps {
  /** What the button says. */
  act: string
  isBusy: boolean
  failure?: ApiError | null
  isDisabled?: boolean
  isDangerous?: boolean
  /** Without it the button sends the form around it. */
  onAct?: () => unknown
  onClose: () => void
  /** What one should know before. */
  children?: ReactNode
}

/** The end of a dialog: what went wrong, the act, and the way out without it. */
export function DialogEnd({ act, isBusy, failure, isDisabled, isDangerous, onAct, onClose, children }: DialogEndProps) {
  return (
    <>
      {failure && <Failure error={failure} />}
      {children && (
        <p className='caption' style={{ marginBottom: 8 }}>
          {children}
        </p>
      )}
      <div className='row'>
        <Button
          type='primary'
          danger={isDangerous}
          htmlType={onAct ? 'button' : 'submit'}
          loading={isBusy}
          disabled={isDisabled}
          onClick={onAct && (() => void onAct())}
        >
          {act}
        </Button>
        <Button onClick={onClose}>先不</Button>
      </div>
    </>
  )
}
