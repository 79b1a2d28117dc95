import { useQuery } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import type { WaitingKind } from '../../contract/staff/waiting.ts'
import { api, type Reply } from '../api/client.ts'
import { useSession } from '../frame/session.tsx'

export type Today = Reply<'GET /staff/today'>

const pollEvery = 60_000

/** What waits for who is signed in, anew each minute; the same answer serves the first page and the side bar. */
export function useToday() {
  const { staff, isLocked } = useSession()
  return useQuery({
    queryKey: ['today', staff?.id],
    queryFn: () => api('GET /staff/today', {}),
    enabled: staff !== null && !isLocked,
    refetchInterval: pollEvery,
  })
}

/** How much waits for whoever is signed in, by the path of a page. */
export function useWaiting(): Record<string, number> {
  const { data } = useToday()
  const counts: Record<string, number> = {}
  for (const { kind, count } of data?.waiting ?? []) {
    const { to, isInSide } = waitingPlaces[kind]
    if (isInSide) counts[to] = (counts[to] ?? 0) + count
  }
  return counts
}

interface WaitingPlace {
  title: string
  /** The page where it is dealt with, with what stands in its address. */
  to: NonNullable<LinkProps['to']>
  search?: Record<string, string>
  act: string
  /** Counted in the side bar; what only may be looked at is not, nor what is counted there already. */
  isInSide?: boolean
}

export const waitingPlaces: Record<WaitingKind, WaitingPlace> = {
  employers: { title: '企业等核验', to: '/employers', search: { state: 'waiting' }, act: '开始核验', isInSide: true },
  'jobs-incomplete': { title: '岗位缺项', to: '/jobs', search: { shelf: 'incomplete' }, act: '补齐', isInSide: true },
  'jobs-review': { title: '岗位待审', to: '/jobs', search: { shelf: 'review' }, act: '去看', isInSide: true },
  'jobs-ending-3': { title: '岗位 3 天内到期', to: '/jobs', search: { shelf: 'ending', sort: 'ending' }, act: '去看' },
  'jobs-ending-7': { title: '岗位 4 到 7 天内到期', to: '/jobs', search: { shelf: 'ending', sort: 'ending' }, act: '去看' },
  'job-reports': { title: '岗位被举报', to: '/job-reports', act: '去处理', isInSide: true },
  'tickets-due': { title: '工单快到时限', to: '/tickets', act: '先答这些' },
  tickets: { title: '工单等答复', to: '/tickets', act: '去答复', isInSide: true },
  answers: { title: '答案被说没用', to: '/answer-feedback', act: '去看', isInSide: true },
  'policy-drafts': { title: '政策草稿等核对', to: '/policy-drafts', search: { state: 'waiting' }, act: '去核对', isInSide: true },
  'policy-facts': { title: '政策事实没确认', to: '/policies', search: { only: 'unconfirmed' }, act: '去确认', isInSide: true },
  'frequent-answers': { title: '常见问答等审', to: '/frequent-answers', act: '去审', isInSide: true },
  showcase: { title: '风采投稿等审', to: '/showcase', act: '去审', isInSide: true },
  introductions: { title: '想认识、想合作', to: '/introductions', act: '去转达', isInSide: true },
  nominations: { title: '评优推荐', to: '/nominations', act: '去看', isInSide: true },
  needs: { title: '需求等审', to: '/needs', search: { state: 'review' }, act: '去看', isInSide: true },
  'needs-due': { title: '需求快到期限', to: '/needs', search: { only: 'due' }, act: '去办' },
  proposals: { title: '议事和意见等审', to: '/proposals', search: { only: 'waiting' }, act: '去审', isInSide: true },
  'proposals-closed': { title: '议事等决定', to: '/proposals', search: { only: 'closed' }, act: '去写决定', isInSide: true },
  'event-drafts': { title: '活动还没发布', to: '/events', search: { state: 'draft' }, act: '去看' },
  'events-unchecked': { title: '活动很久没人核对', to: '/events', search: { check: 'due' }, act: '核对', isInSide: true },
  'pay-rules': { title: '工资扣缴还是上一年的', to: '/pay-rules', act: '去改', isInSide: true },
  'imports-left': { title: '导入了一半', to: '/imports', act: '接着导', isInSide: true },
  'members-invited': { title: '账号还没启用', to: '/members', search: { state: 'invited' }, act: '去看', isInSide: true },
  'members-without-totp': { title: '管理员或答复人员没绑动态码', to: '/members', act: '去看' },
}
