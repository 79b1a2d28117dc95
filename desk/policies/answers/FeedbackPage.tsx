import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import type { AnswerFeedback } from '../../../contract/policies/answer-feedback.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { useActing } from '../../kit/acting.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { agoText } from '../../kit/times.ts'

const route = getRouteApi('/desk/answer-feedback')
const shows = { open: '没用的，等处理', handled: '处理过的', useful: '说有用的' } as const
const queries = {
  open: { useful: '0', handled: '0' },
  handled: { useful: '0', handled: '1' },
  useful: { useful: '1' },
} as const

const reasons: Record<NonNullable<AnswerFeedback['reason']>, string> = {
  wrong: '答错了',
  incomplete: '没答全',
  unclear: '看不懂',
  outdated: '过时了',
  'not-asked': '答非所问',
  number: '电话或地点不对',
}
const outcomes: Record<AnswerFeedback['outcome'], string> = { answered: '答了', clarify: '反问了', refused: '指了去处' }

/** What people found of no use, until somebody has seen to it. */
export function FeedbackPage() {
  const { show = 'open' } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const { may } = useSession()
  const { act, failure, isBusy } = useActing()
  const pages = usePages(['answer-feedback', show], after =>
    api('GET /staff/answer-feedback', { query: { ...queries[show], ...after } }),
  )
  const handle = (rows: AnswerFeedback[], handled: boolean) =>
    act(async () => {
      for (const { id } of rows) await api('PUT /staff/answer-feedback/:id/handling', { params: { id }, body: { handled } })
      await client.invalidateQueries({ queryKey: ['answer-feedback'] })
    })
  const columns: Column<AnswerFeedback>[] = [
    { key: 'question', title: '问的是', render: row => row.question },
    {
      key: 'reason',
      title: '怎么没用',
      render: row =>
        row.useful ? (
          <StateTag tone='good'>有用</StateTag>
        ) : (
          <StateTag tone='bad'>{row.reason ? reasons[row.reason] : '没说原因'}</StateTag>
        ),
    },
    { key: 'outcome', title: '当时', render: row => outcomes[row.outcome] },
    {
      key: 'clauses',
      title: '引用了',
      render: row =>
        row.clauses.length === 0 ? (
          <span className='caption'>没有引用</span>
        ) : (
          [...new Set(row.clauses.map(clause => clause.split('#')[0] ?? ''))].slice(0, 3).map(id => (
            <div key={id}>
              {may('publish-policies') ? (
                <Link to='/policies/$id' params={{ id }}>
                  看这份政策
                </Link>
              ) : (
                id
              )}
            </div>
          ))
        ),
    },
    { key: 'at', title: '什么时候', render: row => agoText(row.createdAt) },
    {
      key: 'act',
      title: '处理',
      render: row =>
        row.useful ? null : (
          <Button size='small' disabled={isBusy} onClick={() => void handle([row], row.handledAt === null)}>
            {row.handledAt === null ? '处理好了' : '放回去'}
          </Button>
        ),
    },
  ]
  return (
    <>
      <PageHead title='没用的答复' beside='问题里的姓名和电话已经去掉，不知道是谁说的' />
      {failure && <Failure error={failure} />}
      <ResourceTable
        name='answer-feedback'
        caption='大家对答复的评价'
        unit='条'
        columns={columns}
        pages={pages}
        onOpen={row => {
          const id = row.clauses[0]?.split('#')[0]
          if (id && may('publish-policies')) void navigate({ to: '/policies/$id', params: { id } })
        }}
        bulk={
          show === 'open'
            ? (rows, clear) => (
                <Button type='primary' loading={isBusy} onClick={() => void handle(rows, true).then(isDone => isDone && clear())}>
                  这 {rows.length} 条处理好了
                </Button>
              )
            : undefined
        }
        filters={
          <Segmented
            aria-label='看哪些'
            value={show}
            options={Object.entries(shows).map(([value, label]) => ({ value: value as keyof typeof shows, label }))}
            onChange={value => void navigate({ search: { show: value } })}
          />
        }
        empty={
          <Empty title={show === 'open' ? '没有等着处理的' : '还没有'}>
            有人说“没用”就会到这里。常见的办法：改要点、加去处、往词表里添说法。
          </Empty>
        }
      />
    </>
  )
}
