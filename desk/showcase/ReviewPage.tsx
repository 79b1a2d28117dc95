import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { api, type Reply } from '../api/client.ts'
import { useSession } from '../frame/session.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Failure } from '../kit/Failure.tsx'
import { PageHead } from '../kit/PageHead.tsx'
import { usePages } from '../kit/pages.ts'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { agoText } from '../kit/times.ts'
import { Waiting } from '../kit/Waiting.tsx'
import { Grounds } from './Grounds.tsx'
import { Story } from './Story.tsx'
import './showcase.scss'
import { holdNames, type Item, kindNames } from './words.ts'

const route = getRouteApi('/desk/showcase')

const refusals = ['图片看不清，请换一张', '写到别人，请先取得同意', '像广告，请改成介绍本人或作品', '有没核实的说法，请补上出处']
const approval = '内容真实，可以展示'

/** One item after the other, what it says beside what speaks against it: j and k walk, a publishes, r sends back. */
export function ReviewPage() {
  const { state = 'review', item: chosenId } = route.useSearch()
  const navigate = route.useNavigate()
  const cache = useQueryClient()
  const { staff } = useSession()
  const [deciding, setDeciding] = useState<'publish' | 'reject' | 'feature' | null>(null)
  const [said, setSaid] = useState('')
  const pages = usePages(['showcase', state], (after, signal) =>
    api('GET /staff/showcase', { query: { state, limit: 50, ...after } }, { signal }),
  )
  const { items } = pages
  const found = items.findIndex(item => item.id === chosenId)
  const at = Math.max(found, 0)
  const item = items[at]
  const choose = (index: number) => {
    const next = items[index]
    if (next) void navigate({ search: before => ({ ...before, item: next.id }), replace: true })
  }
  const isOwnLook = item?.firstLook?.by === staff?.username
  const canPublish = item && state !== 'published' && !isOwnLook && item.agreement !== 'asked' && item.agreement !== 'declined'

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || deciding) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [role=dialog], [role=menu]')) return
      if (event.key === 'j') choose(Math.min(items.length - 1, at + 1))
      else if (event.key === 'k') choose(Math.max(0, at - 1))
      else if (event.key === 'a' && canPublish) setDeciding('publish')
      else if (event.key === 'r' && item) setDeciding('reject')
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  async function decide(decision: 'publish' | 'reject', { id, version, title }: Item, reason: string) {
    // Whoever is next comes up by itself.
    const next = items[at + 1] ?? items[at - 1]
    const decided = await api('PUT /staff/showcase/:id/decision', { params: { id }, body: { decision, reason, version } })
    const outcome = decision === 'reject' ? '已退回' : decided.state === 'published' ? '已发布' : '同意了，还要另一个人看'
    setSaid(`「${title}」${outcome}`)
    void navigate({ search: before => ({ ...before, item: next?.id }), replace: true })
    // Gone from the list at once: the next key is meant for the next item.
    if (decided.state !== state)
      cache.setQueriesData<Reply<'GET /staff/showcase'>>(
        { queryKey: ['showcase', state] },
        page => page && { ...page, items: page.items.filter(other => other.id !== id), total: page.total - 1 },
      )
    void cache.invalidateQueries({ queryKey: ['showcase'] })
  }
  const month = new Date().toISOString().slice(0, 7)
  return (
    <>
      <PageHead
        title='风采审核'
        beside={pages.isLoading ? '' : `${pages.total} 篇`}
        actions={
          <Segmented
            aria-label='看哪些'
            value={state}
            options={[
              { value: 'review', label: '待审' },
              { value: 'published', label: '已发布' },
              { value: 'rejected', label: '退回的' },
            ]}
            onChange={to => void navigate({ search: { state: to as 'review' } })}
          />
        }
      />
      <p className='only-read' role='status'>
        {said}
      </p>
      {pages.error && <Failure error={pages.error} onRetry={pages.retry} />}
      {pages.isLoading && !pages.error && <Waiting />}
      {!pages.isLoading && items.length === 0 && (
        <Empty title={state === 'review' ? '都审完了' : '这里还没有'}>{state === 'review' && '有新投稿会出现在这里。'}</Empty>
      )}
      {item && (
        <div className='review'>
          <nav className='review-list' aria-label='等审的'>
            <ol>
              {items.map((other, index) => (
                <li key={other.id}>
                  <button
                    type='button'
                    className={index === at ? 'is-here' : ''}
                    aria-current={index === at ? 'true' : undefined}
                    onClick={() => choose(index)}
                  >
                    <strong>{other.title}</strong>
                    <span className='caption'>
                      {kindNames[other.kind]} · {holdNames[other.hold]} · {agoText(other.updatedAt)}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
            {pages.next && (
              <Button type='link' onClick={() => pages.next?.()}>
                后面的
              </Button>
            )}
          </nav>
          <Story item={item} />
          <div className='review-side'>
            <Grounds item={item} />
            <div className='review-acts'>
              {state !== 'published' && (
                <Button type='primary' disabled={!canPublish} onClick={() => setDeciding('publish')}>
                  {item.firstLook ? '同意发布（第二人）' : '同意发布'} <kbd>a</kbd>
                </Button>
              )}
              {state === 'published' && <Button onClick={() => setDeciding('feature')}>选为本月人物</Button>}
              {state !== 'rejected' && (
                <Button danger onClick={() => setDeciding('reject')}>
                  {state === 'published' ? '撤下' : '退回'} <kbd>r</kbd>
                </Button>
              )}
              <span className='caption review-keys'>
                <kbd>j</kbd> 下一篇 <kbd>k</kbd> 上一篇
              </span>
            </div>
            {isOwnLook && <p className='caption'>你已经同意过这一版，发布还要另一位审核人。</p>}
          </div>
        </div>
      )}
      {item && deciding === 'publish' && (
        <ReasonDialog
          title={`同意发布「${item.title}」`}
          initial={approval}
          act='同意发布'
          onAct={reason => decide('publish', item, reason)}
          onClose={() => setDeciding(null)}
        />
      )}
      {item && deciding === 'reject' && (
        <ReasonDialog
          title={`${state === 'published' ? '撤下' : '退回'}「${item.title}」`}
          label='理由（作者会看到，写清楚怎么改）'
          presets={refusals}
          act={state === 'published' ? '撤下' : '退回'}
          isDangerous
          onAct={reason => decide('reject', item, reason)}
          onClose={() => setDeciding(null)}
        />
      )}
      {item && deciding === 'feature' && (
        <ReasonDialog
          title={`选「${item.title}」为 ${Number(month.slice(5))} 月人物`}
          label='为什么（公开，40 字内）'
          act='选为本月人物'
          onAct={reason => api('PUT /staff/showcase/:id/feature', { params: { id: item.id }, body: { month, reason } })}
          onClose={() => setDeciding(null)}
        >
          放在风采首页最上面；这个月已经选过的会换成这一篇。
        </ReasonDialog>
      )}
    </>
  )
}
