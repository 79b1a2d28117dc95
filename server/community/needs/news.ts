import type { Message } from '../../people/inbox/tell.ts'
import type { NeedRow } from './rows.ts'

interface News {
  /** Null: nothing that the asker would want to hear. */
  toAsker: Message | null
  /** To those who said that they need it too. */
  toOthers: Message | null
}

/** What a change of state is worth saying, and to whom. */
export function newsOf(before: NeedRow, after: NeedRow): News {
  const link = `/packages/community/need?id=${after.id}`
  const mine = '/packages/community/needs'
  switch (after.state) {
    case 'open':
      return {
        toAsker: { title: '你说的需求公开了', text: `由${after.steward}负责，请看期限和联络电话。`, link },
        toOthers: null,
      }
    case 'working': {
      const title = before.state === 'done' ? '你说的需求重新在办' : '你说的需求有人在办了'
      return { toAsker: { title, text: `由${after.steward}负责。`, link }, toOthers: null }
    }
    case 'done':
      return {
        toAsker: { title: '你说的需求办好了', text: '点开看结果。', link },
        toOthers: { title: '你也需要的事办好了', text: '点开看结果。', link },
      }
    case 'rejected':
      return { toAsker: { title: '你说的需求没有公开', text: `理由：${after.reason}`, link: mine }, toOthers: null }
    case 'withdrawn':
      return { toAsker: { title: '你说的需求撤下了', text: `理由：${after.reason}`, link: mine }, toOthers: null }
    case 'review':
      return { toAsker: null, toOthers: null }
  }
}
