import type { NeedPace, NeedSide, NeedState, NeedWay } from '../../contract/community/needs.ts'
import type {
  Decision,
  ProposalKind,
  ProposalSide,
  ProposalState,
  ProposalStatus,
  VoteChoice,
} from '../../contract/community/proposals.ts'
import type { StaffNeed } from '../../contract/community/staff-needs.ts'
import type { StaffProposal, StaffStatement } from '../../contract/community/staff-proposals.ts'
import type { Tone } from '../kit/StateTag.tsx'

type State = { text: string; tone: Tone }

export const needSideNames: Record<NeedSide, string> = { youth: '青年', shop: '商户' }
export const paceNames: Record<NeedPace, string> = { 'at-once': '即办', together: '帮办' }
export const wayNames: Record<NeedWay, string> = { volunteer: '志愿', skill: '专长', list: '清单', pairing: '结对' }
export const needStateNames: Record<NeedState, string> = {
  review: '待审',
  rejected: '已退回',
  open: '已公开',
  working: '在办',
  done: '已办好',
  withdrawn: '已撤下',
}
const needTones: Record<NeedState, Tone> = {
  review: 'waiting',
  rejected: 'plain',
  open: 'info',
  working: 'info',
  done: 'good',
  withdrawn: 'plain',
}
export const needState = ({ state, isOverdue }: Pick<StaffNeed, 'state' | 'isOverdue'>): State =>
  isOverdue ? { text: `${needStateNames[state]}，已超期`, tone: 'bad' } : { text: needStateNames[state], tone: needTones[state] }

export const needLabels: Record<string, string> = {
  raisedBy: '谁需要',
  title: '需要什么',
  text: '情况',
  pace: '怎么办',
  way: '怎么帮',
  dueOn: '哪天之前办完',
  steward: '管家',
  contactOffice: '联络',
  contactPhone: '办公电话',
  departments: '背后的部门',
}
export const needNames = { ...needSideNames, ...paceNames, ...wayNames, ...needStateNames }

export const sideNames: Record<ProposalSide, string> = {
  youth: '青年',
  merchants: '商户',
  community: '社区',
  departments: '部门',
}
export const kindNames: Record<ProposalKind, string> = { 'four-sided': '四方议事', micro: '微议事' }
export const choiceNames: Record<VoteChoice, string> = { for: '赞成', against: '不赞成', other: '另有想法' }
export const decisionNames: Record<Decision, string> = { adopted: '就这么办', partly: '部分采纳', declined: '这次不办' }
export const proposalStateNames: Record<ProposalState, string> = {
  review: '待审',
  rejected: '已退回',
  open: '已公开',
  decided: '有决定',
  withdrawn: '已撤下',
}
const statuses: Record<ProposalStatus, State> = {
  upcoming: { text: '还没开始', tone: 'info' },
  open: { text: '正在议', tone: 'info' },
  closed: { text: '等决定', tone: 'waiting' },
  decided: { text: '有决定', tone: 'good' },
}
export const proposalState = ({ state, status }: Pick<StaffProposal, 'state' | 'status'>): State =>
  status ? statuses[status] : { text: proposalStateNames[state], tone: state === 'review' ? 'waiting' : 'plain' }

export const statementStates: Record<StaffStatement['state'], State> = {
  review: { text: '待审', tone: 'waiting' },
  published: { text: '已公开', tone: 'good' },
  rejected: { text: '已退回', tone: 'plain' },
}

export const proposalLabels: Record<string, string> = {
  kind: '哪一种',
  side: '谁提的',
  title: '议什么',
  text: '情况和想法',
  opensAt: '开始',
  closesAt: '截止',
}
export const proposalNames = { ...sideNames, ...kindNames, ...decisionNames, ...proposalStateNames }

/** Words that somebody should look at before they are public. */
export const flagText = (flags: StaffNeed['flags'], labels: Record<string, string>) =>
  flags.map(({ word, field }) => `${labels[field] ?? field}里有“${word}”`).join('；')
