import type { LinkProps } from '@tanstack/react-router'
import type { FoundKind } from '../../contract/staff/found.ts'

interface FoundPlace {
  title: string
  to: NonNullable<LinkProps['to']>
  /** The page shows it by what stands in its address, not by its path. */
  isInSearch?: true
}

/** What is found, and the page it opens: `$id` stands for the thing itself. */
export const foundPlaces: Record<FoundKind, FoundPlace> = {
  job: { title: '岗位', to: '/jobs/$id' },
  employer: { title: '企业', to: '/employers/$id' },
  fair: { title: '招聘会', to: '/fairs/$id' },
  event: { title: '活动', to: '/events/$id' },
  place: { title: '地点', to: '/places/$id' },
  policy: { title: '政策', to: '/policies/$id' },
  ticket: { title: '工单', to: '/tickets/$id' },
  need: { title: '需求', to: '/needs/$id' },
  proposal: { title: '议事', to: '/proposals/$id' },
  member: { title: '账号', to: '/members', isInSearch: true },
}
