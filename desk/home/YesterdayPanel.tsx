import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useSession } from '../frame/session.tsx'
import { Panel } from '../kit/Panel.tsx'
import { dayText } from '../kit/times.ts'
import type { Today } from './waiting.ts'

const shownWords = 3

/** What happened the day before, counted from records, with how it is counted. */
export function YesterdayPanel({ yesterday: { day, figures } }: Pick<Today, 'yesterday'>) {
  const [isOpen, setOpen] = useState(false)
  const { may } = useSession()
  const searches = useQuery({
    queryKey: ['searches'],
    queryFn: () => api('GET /staff/searches', {}),
    enabled: may('review-answers'),
    staleTime: 600_000,
  })
  const missed = (searches.data?.withoutHits ?? []).slice(0, shownWords).map(({ words }) => words)
  if (figures.length === 0) return null
  return (
    <Panel title='昨天发生了什么' aside={dayText(day)}>
      <table className='day-figures'>
        <tbody>
          {figures.map(({ name, value, of, unit }) => (
            <tr key={name}>
              <th scope='row'>{name}</th>
              <td>
                <b>{value.toLocaleString('zh-CN')}</b>
                {of === null ? ` ${unit}` : ` / ${of.toLocaleString('zh-CN')} ${unit}`}
              </td>
            </tr>
          ))}
          {missed.length > 0 && (
            <tr>
              <th scope='row'>没搜到的词</th>
              <td>{missed.join('、')}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className='caption'>
        都由记录算出，
        <Button type='link' size='small' className='in-line' onClick={() => setOpen(true)}>
          看口径
        </Button>
      </p>
      <Modal open={isOpen} title='这些数怎么算' footer={null} onCancel={() => setOpen(false)}>
        <dl className='definitions'>
          {figures.map(({ name, definition }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
          {missed.length > 0 && (
            <div>
              <dt>没搜到的词</dt>
              <dd>60 天里至少五天有人搜、一条也没有搜到的词，不记是谁搜的。</dd>
            </div>
          )}
        </dl>
      </Modal>
    </Panel>
  )
}
