import { type FormEvent, useEffect, useState } from 'react'
import type { ClosedLink } from '../../contract/careers/employer-links.ts'
import { api } from '../api/client.ts'
import { type ApiError, asApiError } from '../api/errors.ts'
import { momentText } from '../kit/times.ts'
import { keepKey } from './link.ts'

/** Asks for the last four digits of the phone on file. */
export function OpeningForm({ token, onOpen }: { token: string; onOpen: () => void }) {
  const [link, setLink] = useState<ClosedLink | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [lastFour, setLastFour] = useState('')
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    api('GET /employer-links/:token', { params: { token } }, { bearer: null })
      .then(setLink)
      .catch((error: unknown) => setFailure(asApiError(error)))
  }, [token])

  async function open(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setFailure(null)
    try {
      const { key } = await api(
        'POST /employer-links/:token/openings',
        { params: { token }, body: { lastFour } },
        { bearer: null },
      )
      keepKey(token, key)
      onOpen()
    } catch (error) {
      setFailure(asApiError(error))
      setLastFour('')
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <header className='head'>
        <h1>{link ? link.employer : failure ? failure.title : '招聘会企业确认'}</h1>
        {link && (
          <p>
            请确认参加《{link.fairTitle}》的岗位和展位。
            <br />
            {momentText(link.fairStartsAt)}开始
          </p>
        )}
      </header>
      <main className='sheet'>
        {link && (
          <form onSubmit={open}>
            <label htmlFor='digits'>{link.phoneStart} 开头那个手机号的后四位</label>
            <input
              id='digits'
              className='digits'
              inputMode='numeric'
              autoComplete='off'
              pattern='\d{4}'
              maxLength={4}
              required
              value={lastFour}
              aria-describedby='digits-fault'
              onChange={event => setLastFour(event.target.value.replace(/\D/g, ''))}
            />
            <button type='submit' className='main-act' disabled={isBusy || lastFour.length !== 4}>
              打开
            </button>
          </form>
        )}
        <p id='digits-fault' className='fault' role='alert'>
          {failure && (link ? `${failure.title}。${failure.message}` : failure.message)}
        </p>
        {!link && failure?.isPassing && (
          <button type='button' className='main-act' onClick={() => window.location.reload()}>
            重试
          </button>
        )}
      </main>
    </>
  )
}
