import { WideTable } from '../../kit/WideTable.tsx'
import type { Change } from './changes.ts'

/** Before and after, field by field. */
export function EntryChanges({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return <p className='caption'>这一步没有改动内容。</p>
  return (
    <WideTable caption='改前和改后'>
      <thead>
        <tr>
          <th scope='col'>项</th>
          <th scope='col'>改前</th>
          <th scope='col'>改后</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, from, to }) => (
          <tr key={field}>
            <th scope='row'>{field}</th>
            <td>{from ? <del>{from}</del> : '（空）'}</td>
            <td>{to ? <ins>{to}</ins> : '（空）'}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
