import { useFirstRows } from '@/hooks/use-first-rows'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { useFavorites } from '@/stores/favorites'
import { useOutbox } from '@/stores/outbox'
import { type Link, LinkList } from './LinkList'

/** The ways to all that is one's own, by what one came for. */
export function OwnLinks() {
  const saved = useFavorites(s => s.items.length)
  const waiting = useOutbox(s => s.items.length)
  const groups: { title: string; links: Link[] }[] = [
    {
      title: '消息和收藏',
      links: [
        { icon: 'bell', text: '消息', go: () => open(paths.inbox()) },
        { icon: 'star', text: '我的收藏', note: saved > 0 ? String(saved) : '', go: () => open(paths.favorites()) },
        { icon: 'send', text: '待发送', note: waiting > 0 ? `${waiting} 项` : '没有', go: () => open(paths.outbox()) },
      ],
    },
    {
      title: '找工作',
      links: [
        { icon: 'text', text: '我的简历卡', go: () => open(paths.card()) },
        { icon: 'job', text: '我的投递', go: () => open(paths.applications()) },
        { icon: 'search', text: '订的岗位搜索', go: () => open(paths.searches()) },
      ],
    },
    {
      title: '活动和展示',
      links: [
        { icon: 'calendar', text: '我的预约', go: () => open(paths.bookings()) },
        { icon: 'trophy', text: '我的风采', go: () => open(paths.myShowcase()) },
      ],
    },
    {
      title: '问事和反映',
      links: [
        { icon: 'help', text: '想查政策', go: () => openTab('policies') },
        { icon: 'list', text: '资格自查', go: () => open(paths.check()) },
        { icon: 'msg', text: '我的咨询', go: () => open(paths.tickets()) },
        { icon: 'flag', text: '投诉建议', go: () => open(paths.feedback()) },
        { icon: 'layers', text: '需求清单', go: () => open(paths.needs()) },
        { icon: 'users', text: '议事', go: () => open(paths.proposals()) },
        { icon: 'gauge', text: '服务公示', go: () => open(paths.serviceBoard()) },
      ],
    },
    {
      title: '账号',
      links: [
        { icon: 'shield', text: '隐私与我的数据', go: () => open(paths.privacy()) },
        { icon: 'settings', text: '字号与账号', go: () => open(paths.settings()) },
        { icon: 'info', text: '关于', go: () => open(paths.about()) },
        { icon: 'scan', text: '工作人员验码', go: () => open(paths.scan()) },
      ],
    },
  ]
  const shown = useFirstRows(groups, 560, 200)
  return (
    <>
      {shown.map(({ title, links }) => (
        <LinkList key={title} title={title} links={links} />
      ))}
    </>
  )
}
