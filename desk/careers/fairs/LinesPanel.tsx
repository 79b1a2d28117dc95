import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { FairLive } from '../../../contract/careers/fairs.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { LineDialog } from './LineDialog.tsx'

interface Chosen {
  employerId: string
  booth: string | null
  employer: string
}

/** Who waits where, the longest first; whoever works at the fair may call for a booth. */
export function LinesPanel({ fairId, lines }: { fairId: string; lines: FairLive['lines'] }) {
  const { may } = useSession()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const booths = useQuery({
    queryKey: ['booths', fairId],
    queryFn: () => api('GET /fairs/:id/booths', { params: { id: fairId } }),
    enabled: may('check-in'),
  })
  const others = (booths.data?.items ?? []).filter(booth => !lines.some(line => line.employerId === booth.employer.id))
  const ordered = [...lines].sort((a, b) => (b.longestWait ?? -1) - (a.longestWait ?? -1))
  return (
    <Panel title='展位排队' aside={`${lines.reduce((sum, line) => sum + line.waiting, 0)} 人在等`}>
      {lines.length === 0 && <p className='caption'>还没有展位开始取号。企业在自己的链接里“排队”一栏开始。</p>}
      <table className='live-table'>
        <caption className='only-read'>展位排队</caption>
        <tbody>
          {ordered.map(line => (
            <tr key={line.employerId}>
              <th scope='row'>{line.booth ?? '—'}</th>
              <td>
                {line.employer} {line.state === 'paused' && <StateTag tone='waiting'>暂停取号</StateTag>}
              </td>
              <td className='number'>{line.waiting} 人在等</td>
              <td className='number'>{line.longestWait === null ? '' : `最久 ${line.longestWait} 分钟`}</td>
              <td className='number'>{line.calling.length > 0 ? `在叫 ${line.calling.join('、')} 号` : ''}</td>
              {may('check-in') && (
                <td>
                  <Button size='small' aria-label={`${line.booth ?? line.employer} 叫号`} onClick={() => setChosen(line)}>
                    叫号
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 0 && (
        <Select
          className='line-choice'
          showSearch={{ optionFilterProp: 'label' }}
          aria-label='替别的展位开始取号'
          placeholder='替别的展位开始取号'
          value={null}
          options={others.map(booth => ({ value: booth.employer.id, label: `${booth.number} ${booth.employer.name}` }))}
          onChange={(employerId: string | null) => {
            const booth = others.find(one => one.employer.id === employerId)
            if (booth) setChosen({ employerId: booth.employer.id, booth: booth.number, employer: booth.employer.name })
          }}
        />
      )}
      {chosen && (
        <LineDialog
          fairId={fairId}
          employerId={chosen.employerId}
          title={`${chosen.booth ?? ''} ${chosen.employer}`.trim()}
          onClose={() => setChosen(null)}
        />
      )}
    </Panel>
  )
}
