import type { Outcome } from '../../../contract/careers/applications.ts'
import type { LedgerKind, LedgerRow } from '../../../contract/careers/outcome-ledger.ts'
import { WideTable } from '../../kit/WideTable.tsx'

export const stageNames: Record<Outcome, string> = {
  talk: '谈过',
  offer: '给了意向',
  joined: '入职',
  'stayed-3-months': '留任 3 个月',
  'stayed-6-months': '留任 6 个月',
  declined: '没谈成',
}

const number = (value: number) => value.toLocaleString('zh-CN')

/** A line a month or a fair; said by one, and in brackets confirmed by both. */
export function LedgerTable({ rows, by }: { rows: LedgerRow[]; by: LedgerKind }) {
  return (
    <WideTable caption='成效台账'>
      <thead>
        <tr>
          <th scope='col'>{by === 'month' ? '月份' : '招聘会'}</th>
          {['提供岗位', '招聘人数', '到场', '投递', ...Object.values(stageNames)].map(name => (
            <th key={name} scope='col' className='table-number'>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, day, offered, headcount, arrived, applications, stages }) => (
          <tr key={id}>
            <th scope='row'>
              {title}
              {by === 'fair' && <span className='caption'>{day}</span>}
            </th>
            {[offered, headcount, arrived, applications].map((value, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: four cells that never move
              <td key={index} className='table-number'>
                {number(value)}
              </td>
            ))}
            {stages.map(({ outcome, said, confirmed }) => (
              <td key={outcome} className='table-number'>
                {number(said)}
                {said > 0 && `（${number(confirmed)}）`}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
