import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Bars } from '../../kit/Bars.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { Panel } from '../../kit/Panel.tsx'

/** What people answered at sign-up; nobody's name is among it. */
export function Answers({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['event-answers', id],
    queryFn: () => api('GET /staff/events/:id/answers', { params: { id } }),
  })
  return (
    <Panel title='报名时的回答' aside='只有人数，没有姓名'>
      <Loaded query={query}>
        {({ items }) =>
          items.map(({ id: question, label, counts, texts }) => (
            <section key={question} aria-label={label} style={{ marginBottom: 16 }}>
              <strong>{label}</strong>
              {counts.length > 0 && (
                <Bars title={label} unit='人' bars={counts.map(({ option, count }) => ({ label: option, value: count }))} />
              )}
              {texts.length > 0 && (
                <ul style={{ paddingLeft: 18 }}>
                  {texts.map((text, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same
                    <li key={index}>{text}</li>
                  ))}
                </ul>
              )}
              {counts.length === 0 && texts.length === 0 && <p className='caption'>还没有人回答</p>}
            </section>
          ))
        }
      </Loaded>
    </Panel>
  )
}
