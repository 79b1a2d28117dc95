import type { ClauseDifference } from '../../../contract/policies/library.ts'
import { Empty } from '../../kit/Empty.tsx'
import { StateTag, type Tone } from '../../kit/StateTag.tsx'

const kinds: Record<ClauseDifference['kind'], [string, Tone]> = {
  added: ['新增', 'good'],
  removed: ['删去', 'bad'],
  changed: ['改了', 'waiting'],
  same: ['没变', 'plain'],
}

/** Clauses of two versions, those that differ first to last. */
export function Differences({ rows }: { rows: ClauseDifference[] }) {
  const changed = rows.filter(row => row.kind !== 'same')
  if (changed.length === 0) return <Empty title={rows.length === 0 ? '没有前一版可比' : '和前一版一字不差'} />
  return (
    <ol className='differences'>
      {changed.map(row => {
        const [name, tone] = kinds[row.kind]
        return (
          <li key={`${row.kind} ${row.clauseId} ${row.heading}`}>
            <h3>
              {row.heading} <StateTag tone={tone}>{name}</StateTag>
            </h3>
            {row.before !== null && <del>{row.before}</del>}
            {row.after !== null && <ins>{row.after}</ins>}
          </li>
        )
      })}
    </ol>
  )
}

export const countOfChanges = (rows: ClauseDifference[]) => rows.filter(row => row.kind !== 'same').length
