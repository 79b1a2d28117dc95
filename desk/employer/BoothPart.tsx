import { type FormEvent, useState } from 'react'
import type { OpenLink } from '../../contract/careers/employer-links.ts'
import { spanText } from '../kit/times.ts'
import type { Act } from './JobsPart.tsx'
import { asLink } from './link.ts'

interface BoothPartProps {
  token: string
  link: OpenLink
  act: Act
  onChange: (link: OpenLink) => void
}

/** Where the booth is, and who will stand there from when. */
export function BoothPart({ token, link, act, onChange }: BoothPartProps) {
  const [people, setPeople] = useState(link.visit?.people ?? '')
  const [arrivesAt, setArrivesAt] = useState(link.visit?.arrivesAt ?? '08:30')
  const send = (event: FormEvent) => {
    event.preventDefault()
    const body = { people: people.trim(), arrivesAt }
    void act(
      async () => onChange(await asLink(token, 'PUT /employer-links/:token/visit', { params: { token }, body })),
      `记下了：${body.people}，${arrivesAt} 到`,
    )
  }
  return (
    <form className='card' onSubmit={send}>
      <h2>{link.booth ? `${link.booth} 展位` : '展位还没排'}</h2>
      <p className='fine'>
        {spanText(link.fair.startsAt, link.fair.endsAt)}
        <br />
        {link.fair.venue}
      </p>
      <label>
        谁来
        <input
          required
          maxLength={60}
          placeholder='如 王经理、小李'
          value={people}
          onChange={event => setPeople(event.target.value)}
        />
      </label>
      <label>
        几点到
        <input type='time' required value={arrivesAt} onChange={event => setArrivesAt(event.target.value)} />
      </label>
      <p className='fine'>只给办会的工作人员看，招聘会结束 90 天后删除。</p>
      <div className='two'>
        <button type='submit'>{link.visit ? '改好了' : '告诉工作人员'}</button>
      </div>
    </form>
  )
}
