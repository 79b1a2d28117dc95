import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown, Segmented } from 'antd'
import { Ellipsis, Link2 } from 'lucide-react'
import { useState } from 'react'
import type { FairEmployer, LinkState } from '../../../contract/careers/staff-fairs.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { StateTag, type Tone } from '../../kit/StateTag.tsx'
import { agoText, momentText } from '../../kit/times.ts'
import { Waiting } from '../../kit/Waiting.tsx'
import { employersQuery, refreshFair } from './fair-employers.ts'
import { LinksDialog } from './LinksDialog.tsx'

const words: Record<LinkState, { word: string; tone: Tone }> = {
  none: { word: '还没发链接', tone: 'plain' },
  silent: { word: '没有回应', tone: 'waiting' },
  confirmed: { word: '已确认', tone: 'good' },
}

type Show = LinkState | 'all'

/** Who comes, who answered, and the links to be sent by hand. */
export function FairEmployersPanel({ fairId }: { fairId: string }) {
  const { data, error, refetch } = useQuery(employersQuery(fairId))
  const [show, setShow] = useState<Show>('all')
  const [sending, setSending] = useState<FairEmployer[] | null>(null)
  const [withdrawn, setWithdrawn] = useState<FairEmployer | null>(null)
  const items = data?.items ?? []
  const count = (state: LinkState) => items.filter(employer => employer.link.state === state).length
  const shown = items.filter(employer => show === 'all' || employer.link.state === show)
  return (
    <Panel
      title='参会企业'
      aside={
        items.length > 0 && (
          <Segmented
            size='small'
            aria-label='按确认情况'
            value={show}
            onChange={setShow}
            options={[
              { value: 'all', label: `全部 ${items.length}` },
              { value: 'silent', label: `没有回应 ${count('silent')}` },
              { value: 'confirmed', label: `已确认 ${count('confirmed')}` },
              { value: 'none', label: `没发 ${count('none')}` },
            ]}
          />
        )
      }
    >
      {error && <Failure error={asApiError(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && items.length === 0 && (
        <Empty
          title='还没有企业'
          action={
            <Link to='/fairs/$id/booths' params={{ id: fairId }}>
              去展位图添加
            </Link>
          }
        >
          导入岗位表时选这一场，企业和岗位会一起进来；也可以在展位图里一家一家加。
        </Empty>
      )}
      {shown.length > 0 && (
        <div className='table fair-employers'>
          <table>
            <caption className='only-read'>参会企业</caption>
            <thead>
              <tr>
                <th scope='col'>展位</th>
                <th scope='col'>企业</th>
                <th scope='col'>岗位</th>
                <th scope='col'>确认</th>
                <th scope='col'>谁来</th>
                <th scope='col'>
                  <span className='only-read'>可以做的</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(employer => (
                <EmployerRow
                  key={employer.id}
                  employer={employer}
                  onSend={() => setSending([employer])}
                  onWithdraw={() => setWithdrawn(employer)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(show === 'none' || show === 'silent') && shown.length > 1 && (
        <p className='row fair-employers-all'>
          <Button icon={<Link2 size={16} aria-hidden />} onClick={() => setSending(shown)}>
            {show === 'none' ? `给这 ${shown.length} 家生成链接` : `再提醒这 ${shown.length} 家`}
          </Button>
        </p>
      )}
      {sending && (
        <LinksDialog
          fairId={fairId}
          employers={sending}
          onClose={() => {
            setSending(null)
            refreshFair(fairId)
          }}
        />
      )}
      {withdrawn?.link.id && (
        <ReasonDialog
          title={`收回${withdrawn.name}的链接`}
          label={null}
          act='收回'
          isDangerous
          onAct={async () => {
            await api('DELETE /staff/employer-links/:id', { params: { id: withdrawn.link.id ?? '' } })
            refreshFair(fairId)
          }}
          onClose={() => setWithdrawn(null)}
        >
          <p>对方手机上打开着的也马上失效。已经确认过的岗位不变；之后可以再发一个新的。</p>
        </ReasonDialog>
      )}
    </Panel>
  )
}

interface RowProps {
  employer: FairEmployer
  onSend: () => void
  onWithdraw: () => void
}

function EmployerRow({ employer, onSend, onWithdraw }: RowProps) {
  const { link, visit } = employer
  const { word, tone } = words[link.state]
  return (
    <tr>
      <td className='number'>{employer.booth ?? '未排'}</td>
      <td>
        {employer.name}
        {!employer.isChecked && (
          <>
            {' '}
            <StateTag tone='bad'>未核验</StateTag>
          </>
        )}
      </td>
      <td className='number'>{employer.jobs} 个</td>
      <td>
        <StateTag tone={tone}>{word}</StateTag> <span className='caption'>{sinceText(link)}</span>
      </td>
      <td>{visit ? `${visit.people}，${visit.arrivesAt} 到` : '—'}</td>
      <td className='fair-employers-acts'>
        <Button size='small' type={link.state === 'confirmed' ? 'text' : 'default'} onClick={onSend}>
          {link.state === 'none' ? '发链接' : link.state === 'silent' ? '再提醒' : '看链接'}
        </Button>
        {link.id && (
          <Dropdown
            trigger={['click']}
            menu={{ items: [{ key: 'withdraw', label: '收回链接', danger: true }], onClick: onWithdraw }}
          >
            <Button size='small' type='text' aria-label={`${employer.name}：更多`} icon={<Ellipsis size={16} aria-hidden />} />
          </Dropdown>
        )}
      </td>
    </tr>
  )
}

function sinceText({ state, sentAt, openedAt, confirmedAt }: FairEmployer['link']): string {
  if (state === 'confirmed' && confirmedAt) return momentText(confirmedAt)
  if (state === 'none' || !sentAt) return ''
  return openedAt ? `${agoText(sentAt)}发出，打开过` : `${agoText(sentAt)}发出`
}
