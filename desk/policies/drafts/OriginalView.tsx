import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { PolicyDraftDetails } from '../../../contract/imports/drafts.ts'
import { api, fetchFile } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { saveFile } from '../../kit/saved-file.ts'
import '../sheet/sheet.scss'

/** The original's own words beside the clauses that were read from them. */
export function OriginalView({ draft }: { draft: PolicyDraftDetails }) {
  const { id, original, report, clauses } = draft
  const { act, failure, isBusy } = useActing()
  const query = useQuery({
    queryKey: ['original-text', id],
    queryFn: () => api('GET /staff/policy-drafts/:id/original-text', { params: { id } }),
    enabled: original !== null,
    staleTime: Infinity,
  })
  if (!original) return <Empty title='这份是手工写的，没有原件' />
  const unread = new Map(report.notUnderstood.map(({ place, message }) => [place, message]))
  return (
    <>
      {failure && <Failure error={failure} />}
      {report.notUnderstood.length > 0 && (
        <Panel title={`没有读懂的 ${report.notUnderstood.length} 处`}>
          <ul>
            {report.notUnderstood.map(({ place, text, message }) => (
              <li key={`${place} ${text}`}>
                {place}“{text.slice(0, 80)}”：{message}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <div className='columns'>
        <Panel
          title='原件'
          className='original'
          aside={
            <Button
              size='small'
              loading={isBusy}
              onClick={() =>
                void act(async () => saveFile(await fetchFile('GET /staff/policy-drafts/:id/original', { params: { id } })))
              }
            >
              下载“{original.name.slice(0, 24)}”
            </Button>
          }
        >
          <Loaded query={query}>
            {({ items }) => (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard
              <section className='scrolls' aria-label='原件里的字' tabIndex={0}>
                {items.map((item, i) => {
                  const fault = unread.get(item.place)
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file stay where they are
                    <div key={i} className={fault ? 'is-unread' : undefined}>
                      {item.rows.length > 0 ? (
                        <table>
                          <tbody>
                            {item.rows.map((row, r) => (
                              // biome-ignore lint/suspicious/noArrayIndexKey: as above
                              <tr key={r}>
                                {row.map((cell, c) => (
                                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                                  <td key={c}>{cell}</td>
                                ))}
                              </tr>
                            ))}
                          </tbody>
                        </table>
                      ) : (
                        <p>
                          <span className='original-place'>{item.place}</span>
                          {item.isHeading ? <strong>{item.text}</strong> : item.text}
                        </p>
                      )}
                    </div>
                  )
                })}
              </section>
            )}
          </Loaded>
        </Panel>
        <Panel title={`读成了 ${clauses.length} 条`} className='original'>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard */}
          <section className='scrolls' aria-label='读成的条款' tabIndex={0}>
            {clauses.map((clause, i) => (
              <article key={clause.id} className='clause'>
                <h3>
                  {i + 1} {[clause.label, clause.heading].filter(Boolean).join(' ')}
                </h3>
                <p>{clause.text}</p>
              </article>
            ))}
          </section>
        </Panel>
      </div>
    </>
  )
}
