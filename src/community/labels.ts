import type { Hue } from '@/kit/Tag'
import type { NeedPace, NeedSide, NeedState, NeedSummary, NeedWay } from '../../contract/community/needs.ts'
import type {
  Decision,
  ProposalKind,
  ProposalSide,
  ProposalState,
  ProposalStatus,
  VoteChoice,
} from '../../contract/community/proposals.ts'

interface Label {
  text: string
  hue: Hue
  icon: string
}

export const needSideNames: Record<NeedSide, string> = { youth: '青年', shop: '商户' }
export const paceNames: Record<NeedPace, string> = { 'at-once': '即办', together: '帮办' }
export const wayNames: Record<NeedWay, string> = { volunteer: '志愿', skill: '专长', list: '清单', pairing: '结对' }

export function needLabel({ state, isOverdue }: Pick<NeedSummary, 'state' | 'isOverdue'>): Label {
  if (isOverdue) return { text: '已超期', hue: 'danger', icon: 'alert' }
  if (state === 'done') return { text: '办好了', hue: 'brand', icon: 'check' }
  return state === 'working' ? { text: '在办', hue: 'sky', icon: 'clock' } : { text: '等人来办', hue: 'lamp', icon: 'hourglass' }
}

export const sideNames: Record<ProposalSide, string> = {
  youth: '青年',
  merchants: '商户',
  community: '社区',
  departments: '部门',
}
export const kindNames: Record<ProposalKind, string> = { 'four-sided': '四方议事', micro: '微议事' }
export const choiceNames: Record<VoteChoice, string> = { for: '赞成', against: '不赞成', other: '另有想法' }

export const statusLabels: Record<ProposalStatus, Label> = {
  upcoming: { text: '还没开始', hue: 'plain', icon: 'clock' },
  open: { text: '正在议', hue: 'sky', icon: 'msg' },
  closed: { text: '等决定', hue: 'lamp', icon: 'hourglass' },
  decided: { text: '有决定', hue: 'brand', icon: 'check' },
}

export const decisionNames: Record<Decision, string> = { adopted: '就这么办', partly: '部分采纳', declined: '这次不办' }

/** How one's own words stand. */
export const ownStates: Record<NeedState | ProposalState, Label> = {
  review: { text: '等审核', hue: 'lamp', icon: 'hourglass' },
  rejected: { text: '没有公开', hue: 'danger', icon: 'info' },
  open: { text: '已公开', hue: 'sky', icon: 'eye' },
  working: { text: '在办', hue: 'sky', icon: 'clock' },
  done: { text: '办好了', hue: 'brand', icon: 'check' },
  decided: { text: '有决定', hue: 'brand', icon: 'check' },
  withdrawn: { text: '已撤下', hue: 'plain', icon: 'x' },
}
