import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { agoText, momentText } from '../../kit/times.ts'

/** Where somebody is signed in, each to be ended by itself: one's own devices, or those of `memberId`. */
export function SessionList({ memberId }: { memberId?: string }) {
  const key = ['sessions', memberId]
  const cache = useQueryClient()
  const { act, isBusy, failure } = useActing()
  const sessions = useQuery({
    queryKey: key,
    queryFn: () => api('GET /staff/sessions', { query: memberId ? { memberId } : {} }),
  })
  const end = (id: string) =>
    void act(async () => {
      await api('DELETE /staff/sessions/:id', { params: { id } })
      await cache.invalidateQueries({ queryKey: key })
    })
  return (
    <>
      {failure && <Failure error={failure} />}
      <Loaded query={sessions}>
        {({ items }) =>
          items.length === 0 ? (
            <p className='caption'>现在没有登录着的设备。</p>
          ) : (
            <ul className='session-list'>
              {items.map(({ id, device, signedInAt, lastSeenAt, endsAt, isThis }) => (
                <li key={id}>
                  <div>
                    <strong>
                      {device}
                      {isThis && '（这一台）'}
                    </strong>
                    <span className='caption'>
                      {momentText(signedInAt)} 登录 · {agoText(lastSeenAt)}用过 · 最晚 {momentText(endsAt)} 自动退出
                    </span>
                  </div>
                  {!isThis && (
                    <Button
                      disabled={isBusy}
                      onClick={() => end(id)}
                      aria-label={`退出 ${device}，${momentText(signedInAt)} 登录的`}
                    >
                      退出
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  )
}
