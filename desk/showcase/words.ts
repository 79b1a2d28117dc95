import type { Reply } from '../api/client.ts'
import type { Tone } from '../kit/StateTag.tsx'

export type Item = Reply<'GET /staff/showcase'>['items'][number]

export const kindNames: Record<Item['kind'], string> = {
  person: '人物',
  work: '作品',
  team: '团队',
  'start-up': '创业',
  award: '荣誉',
}

export const stateNames: Record<Item['state'], { text: string; tone: Tone }> = {
  review: { text: '待审', tone: 'waiting' },
  published: { text: '已发布', tone: 'good' },
  rejected: { text: '退回', tone: 'bad' },
  withdrawn: { text: '已撤下', tone: 'plain' },
}

/** Why it waits for a person. */
export const holdNames: Record<Item['hold'], string> = {
  new: '新投稿',
  edited: '改过，要重新看',
  rejected: '退回过',
  reported: '有人举报，已先隐藏',
}

export const fieldNames: Record<string, string> = {
  title: '标题',
  byline: '署名',
  quote: '一句话',
  story: '正文',
  links: '链接名',
  tags: '标签',
  place: '地点',
  pictures: '图片说明',
}

export const reportNames: Record<string, string> = {
  untrue: '不是真的',
  'not-agreed': '没经过本人同意',
  offensive: '让人不舒服',
  advertising: '广告',
  other: '其他',
}

export const portrayNames: Record<Item['portrays'], string> = {
  author: '写的是作者自己',
  other: '写的是别人',
  nobody: '没有写到具体的人',
}

/** Whether somebody who is shown has agreed. */
export const agreementNames: Record<Item['agreement'], { text: string; tone: Tone }> = {
  'not-needed': { text: '不用别人同意', tone: 'plain' },
  asked: { text: '等本人同意', tone: 'waiting' },
  agreed: { text: '本人已同意', tone: 'good' },
  declined: { text: '本人不同意', tone: 'bad' },
}

export const subjectNames: Record<string, string> = { text: '文字', picture: '图片' }

export const checkNames: Record<string, { text: string; tone: Tone }> = {
  waiting: { text: '排队检查', tone: 'waiting' },
  asking: { text: '正在检查', tone: 'waiting' },
  sent: { text: '正在检查', tone: 'waiting' },
  pass: { text: '通过', tone: 'good' },
  review: { text: '请人看', tone: 'waiting' },
  risky: { text: '有风险', tone: 'bad' },
  error: { text: '没查成', tone: 'waiting' },
}

export const nominationStates: Record<'open' | 'chosen' | 'declined', { text: string; tone: Tone }> = {
  open: { text: '等评', tone: 'waiting' },
  chosen: { text: '评上', tone: 'good' },
  declined: { text: '没评上', tone: 'plain' },
}

export const purposeNames = { meet: '想认识', 'work-together': '想合作' } as const
