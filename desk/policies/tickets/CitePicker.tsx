import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Loaded } from '../../kit/Loaded.tsx'

export interface Cited {
  clauseId: string
  quote: string
  title: string
  heading: string
}

interface CitePickerProps {
  /** The case: what fits its question is shown first. */
  ticketId: string
  onChoose: (cited: Cited) => void
  onClose: () => void
}

/** Finds a clause: by the answer that the library itself would give, or by words. */
export function CitePicker({ ticketId, onChoose, onClose }: CitePickerProps) {
  const [q, setQ] = useState('')
  const [policy, setPolicy] = useState<string | null>(null)
  const answer = useQuery({
    queryKey: ['cite-answer', ticketId],
    queryFn: () => api('GET /staff/tickets/:id/clauses', { params: { id: ticketId } }),
    staleTime: Infinity,
  })
  const found = useQuery({
    queryKey: ['cite-policies', q],
    queryFn: () => api('GET /policies', { query: { q, limit: '20' } }),
    enabled: q !== '' && policy === null,
  })
  return (
    <Drawer open size={520} title='引用条款' onClose={onClose}>
      <Input.Search
        aria-label='找政策'
        placeholder='政策名称或条款里的词'
        enterButton='找'
        onSearch={text => {
          setPolicy(null)
          setQ(text.trim())
        }}
      />
      {q === '' && policy === null && (
        <Loaded query={answer}>
          {({ items: citations }) => (
            <>
              <p className='caption'>按问的话找到的：</p>
              {citations.length === 0 && <Empty title='没有找到'>写几个词自己找。</Empty>}
              {citations.map(({ clauseId, title, heading, quote }) => (
                <ClauseChoice key={clauseId} cited={{ clauseId, title, heading, quote }} onChoose={onChoose} />
              ))}
            </>
          )}
        </Loaded>
      )}
      {q !== '' && policy === null && (
        <Loaded query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title='没有这样的政策'>换一个词。</Empty>
            ) : (
              <ul className='cite-list'>
                {items.map(({ id, title }) => (
                  <li key={id}>
                    <Button type='link' onClick={() => setPolicy(id)}>
                      {title}
                    </Button>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
      {policy !== null && <PolicyClauses id={policy} onChoose={onChoose} onBack={() => setPolicy(null)} />}
    </Drawer>
  )
}

interface PolicyClausesProps {
  id: string
  onChoose: (cited: Cited) => void
  onBack: () => void
}

function PolicyClauses({ id, onChoose, onBack }: PolicyClausesProps) {
  const query = useQuery({
    queryKey: ['cite-policy', id],
    queryFn: () => api('GET /policies/:id', { params: { id }, query: {} }),
  })
  return (
    <Loaded query={query}>
      {policy => (
        <>
          <Button type='link' onClick={onBack}>
            回到找到的
          </Button>
          <h3>{policy.title}</h3>
          {policy.clauses.map(clause => (
            <ClauseChoice
              key={clause.id}
              cited={{ clauseId: clause.id, title: policy.title, heading: clause.heading, quote: clause.text.slice(0, 500) }}
              onChoose={onChoose}
            />
          ))}
        </>
      )}
    </Loaded>
  )
}

const ClauseChoice = ({ cited, onChoose }: { cited: Cited; onChoose: (cited: Cited) => void }) => (
  <article className='cite'>
    <strong>
      {cited.title} · {cited.heading}
    </strong>
    <p>{cited.quote}</p>
    <Button size='small' onClick={() => onChoose(cited)} aria-label={`引用“${cited.heading}”`}>
      引用这一条
    </Button>
  </article>
)
