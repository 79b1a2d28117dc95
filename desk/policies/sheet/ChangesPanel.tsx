import { useQuery } from '@tanstack/react-query'
import type { StaffSheet } from '../../../contract/policies/sheets.ts'
import { api } from '../../api/client.ts'
import { Loaded } from '../../kit/Loaded.tsx'
import { Panel } from '../../kit/Panel.tsx'

/** What the public will read differently once the confirmed facts are published. */
export function ChangesPanel({ sheet }: { sheet: StaffSheet }) {
  const { id, version } = sheet
  const query = useQuery({
    queryKey: ['sheet-changes', id, version],
    queryFn: () => api('GET /staff/policies/:id/sheet/changes', { params: { id } }),
  })
  return (
    <Panel title='发布后会变的'>
      <Loaded query={query}>
        {({ facts, answers, asked, selfCheck, windows }) => (
          <>
            <p>
              {answers.length === 0 ? `试问了 ${asked} 个问题，答复都不变` : `试问 ${asked} 个问题，${answers.length} 个答复会变`}
              {' · '}
              {selfCheck.before === selfCheck.after
                ? `自查规则${selfCheck.after ? '仍在用' : '还没有（条件要全部确认）'}`
                : selfCheck.after
                  ? '自查规则加 1 条'
                  : '自查规则少 1 条'}
              {windows[0] ? ` · 受理：${windows[0].slice(0, 40)}` : ''}
            </p>
            {(facts.length > 0 || answers.length > 0) && (
              <details>
                <summary>看前后</summary>
                <dl className='changes'>
                  {facts.map(({ group, before, after }) => (
                    <Change key={group} name={group} before={before} after={after} />
                  ))}
                  {answers.map(({ question, before, after }) => (
                    <Change key={question} name={`问“${question}”`} before={before} after={after} />
                  ))}
                </dl>
              </details>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const Change = ({ name, before, after }: { name: string; before: string | null; after: string | null }) => (
  <>
    <dt>{name}</dt>
    <dd>
      <del>{before ?? '（没有）'}</del> → <ins>{after ?? '（没有）'}</ins>
    </dd>
  </>
)
