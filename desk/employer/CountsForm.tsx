import { type FormEvent, useState } from 'react'
import type { OpenLink } from '../../contract/careers/employer-links.ts'
import { momentText } from '../kit/times.ts'
import type { Act } from './JobsPart.tsx'
import { asLink } from './link.ts'

interface CountsFormProps {
  token: string
  link: OpenLink
  act: Act
  onChange: (link: OpenLink) => void
}

const names = { talked: '谈过几人', offered: '给了意向几人', joined: '入职几人' } as const
type Counted = keyof typeof names

/** How many people it came to; numbers alone, the last word counts. */
export function CountsForm({ token, link, act, onChange }: CountsFormProps) {
  const { results } = link
  const [counts, setCounts] = useState<Record<Counted, string>>({
    talked: String(results?.talked ?? ''),
    offered: String(results?.offered ?? ''),
    joined: String(results?.joined ?? ''),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const body = { talked: Number(counts.talked), offered: Number(counts.offered), joined: Number(counts.joined) }
    void act(
      async () => onChange(await asLink(token, 'PUT /employer-links/:token/results', { params: { token }, body })),
      `记下了：谈过 ${body.talked}、意向 ${body.offered}、入职 ${body.joined}`,
    )
  }
  return (
    <form className='card' onSubmit={send}>
      <h2>这一场一共谈了多少人</h2>
      <p className='fine'>只填人数，不填名字；给了意向的算在谈过里，入职的算在意向里。和别家加在一起公布，不单独公布你这一家。</p>
      {(Object.keys(names) as Counted[]).map(name => (
        <label key={name}>
          {names[name]}
          <input
            type='number'
            inputMode='numeric'
            required
            min={0}
            max={10_000}
            step={1}
            value={counts[name]}
            onChange={event => setCounts({ ...counts, [name]: event.target.value })}
          />
        </label>
      ))}
      {results && <p className='fine'>上次填：{momentText(results.saidAt)}，可以改。</p>}
      <div className='two'>
        <button type='submit'>{results ? '改好了' : '记下人数'}</button>
      </div>
    </form>
  )
}
