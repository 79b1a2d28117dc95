import { Button } from 'antd'
import { TriangleAlert } from 'lucide-react'
import type { ApiError } from '../api/errors.ts'
import './kit.scss'

/** What went wrong, in the API's own sentences, with the number that finds it in the log. */
export function Failure({ error, onRetry }: { error: ApiError; onRetry?: () => void }) {
  const { reference } = error
  return (
    <div className='notice is-bad' role='alert'>
      <TriangleAlert size={18} aria-hidden />
      <div>
        <strong>{error.title}</strong>
        {error.message}
        {error.errors.length > 0 && (
          <ul>
            {error.errors.map(({ path, message }) => (
              <li key={`${path}${message}`}>{message}</li>
            ))}
          </ul>
        )}
        {error.status >= 500 && reference && !error.message.includes(reference) && <p className='caption'>编号 {reference}</p>}
        {onRetry && (
          <p className='notice-actions'>
            <Button size='small' onClick={onRetry}>
              重试
            </Button>
          </p>
        )}
      </div>
    </div>
  )
}
