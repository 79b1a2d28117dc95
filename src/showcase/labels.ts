import type { ShowcaseKind, ShowcaseState } from '../../contract/showcase/showcase.ts'

export const showcaseLabels: Record<ShowcaseKind, string> = {
  person: '人物',
  work: '作品',
  team: '团队',
  'start-up': '创业',
  award: '荣誉',
}

export const showcaseStateLabels: Record<ShowcaseState, { text: string; icon: string }> = {
  review: { text: '审核中', icon: 'hourglass' },
  published: { text: '已发布', icon: 'okc' },
  rejected: { text: '没通过', icon: 'alert' },
  withdrawn: { text: '已撤下', icon: 'x' },
}
