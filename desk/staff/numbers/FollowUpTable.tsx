import type { FairFollowUp } from '../../../contract/careers/follow-ups.ts'
import type { LedgerRow } from '../../../contract/careers/outcome-ledger.ts'
import { WideTable } from '../../kit/WideTable.tsx'

type Figure = [string, (said: FairFollowUp) => number]

const byPeople: Figure[] = [
  ['问过', ({ people }) => people.asked],
  ['回答', ({ people }) => people.answered],
  ['谈过', ({ people }) => people.talk],
  ['意向', ({ people }) => people.offer],
  ['入职', ({ people }) => people.joined],
  ['留任 3 个月', ({ people }) => people.stayed3Months],
  ['留任 6 个月', ({ people }) => people.stayed6Months],
]
const byEmployers: Figure[] = [
  ['填了的企业', ({ employers }) => employers.employers],
  ['谈过', ({ employers }) => employers.talk],
  ['意向', ({ employers }) => employers.offer],
  ['入职', ({ employers }) => employers.joined],
]

/** What people and employers said after each fair, beside each other. */
export function FollowUpTable({ rows }: { rows: LedgerRow[] }) {
  const figures = [...byPeople, ...byEmployers]
  return (
    <WideTable caption='会后说'>
      <thead>
        <tr>
          <th rowSpan={2} scope='col'>
            招聘会
          </th>
          <th colSpan={byPeople.length} scope='colgroup'>
            本人（会后问的）
          </th>
          <th colSpan={byEmployers.length} scope='colgroup'>
            企业（只填人数）
          </th>
        </tr>
        <tr>
          {figures.map(([name], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns that never move
            <th key={at} scope='col' className='table-number'>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, day, followUp }) => (
          <tr key={id}>
            <th scope='row'>
              {title}
              <span className='caption'>{day}</span>
            </th>
            {followUp &&
              figures.map(([, figureOf], at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns that never move
                <td key={at} className='table-number'>
                  {figureOf(followUp).toLocaleString('zh-CN')}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
