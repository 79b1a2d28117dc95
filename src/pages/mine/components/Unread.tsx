import { listInbox } from '@/api/inbox'
import { useResource } from '@/hooks/use-resource'
import { Notice } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'

/** That there is something new to read; nothing while there is not. */
export function Unread() {
  const { data } = useResource('inbox', listInbox)
  if (!data || data.unread === 0) return null
  return (
    <Notice icon='bell' action='去看' onAction={() => open(paths.inbox())}>
      有 {data.unread} 条新消息：{data.items.find(item => item.readAt === null)?.title}
    </Notice>
  )
}
