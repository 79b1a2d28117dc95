import type { StaffAction } from '../../contract/platform/access.ts'
import { keep, readKept } from '../kit/kept.ts'

export interface FirstStep {
  id: string
  title: string
  text: string
  to: string
  /** Null: everybody's. */
  action: StaffAction | null
}

/** What somebody new may try with the sample content; nothing of it is seen outside. */
const steps: FirstStep[] = [
  { id: 'import', title: '试着导入一张岗位表', text: '先看结果再决定，导入了也能撤销', to: '/imports', action: 'import' },
  { id: 'job', title: '补齐一条缺项的岗位', text: '缺哪项，就在那项下面写着', to: '/jobs?shelf=incomplete', action: 'edit-jobs' },
  {
    id: 'ticket',
    title: '打开一件示例工单',
    text: '左边是问题，右边答复，附上政策条款',
    to: '/tickets',
    action: 'handle-tickets',
  },
  { id: 'review', title: '看一份风采投稿', text: '通过或退回，都写明理由', to: '/showcase', action: 'review-showcase' },
  { id: 'door', title: '看今天的现场', text: '验码、按姓名找人', to: '/fair-day', action: 'check-in' },
  { id: 'people', title: '邀请一位同事', text: '给一个链接，本人自己设密码', to: '/members', action: 'manage-staff' },
  { id: 'account', title: '给账号绑上动态码', text: '手机上的 6 位数字，密码丢了也进不来', to: '/account', action: null },
  { id: 'help', title: '翻一翻帮助', text: '一件事一页，有图', to: '/help', action: null },
]

const doneName = 'first-steps-done'
const most = 4

export const firstSteps = (may: (action: StaffAction) => boolean): FirstStep[] => {
  const own = steps.filter(step => step.action === null || may(step.action))
  return [...own.filter(step => step.action !== null).slice(0, most - 2), ...own.filter(step => step.action === null)]
}

export const readDone = (): string[] => readKept<string[]>(doneName) ?? []
export const keepDone = (ids: string[]) => keep(doneName, ids)
