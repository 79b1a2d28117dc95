/** What `contacts.json` tells apart: messengers, calls to use them, what stands before a number, and how people are named. */
export const contactKinds = [
  'wechat',
  'qq',
  'social',
  'invitation',
  'label',
  'call',
  'identity-label',
  'mail-label',
  'account-label',
  'person-label',
  'courtesy',
  'surname',
  'no-name',
  'craft',
  'skill',
] as const
export type ContactKind = (typeof contactKinds)[number]

/** What names a person or leads to one. */
export const personalKinds = ['identity', 'mobile', 'landline', 'wechat', 'qq', 'social', 'mail', 'person'] as const
export type PersonalKind = (typeof personalKinds)[number]

/** How it is called to people. */
export const personalNames: Record<PersonalKind, string> = {
  identity: '身份证号',
  mobile: '手机号',
  landline: '电话',
  wechat: '微信号',
  qq: 'QQ 号',
  social: '社交账号',
  mail: '邮箱',
  person: '联系人',
}

/** Where something personal stands in a folded text. */
export interface Span {
  kind: PersonalKind
  at: number
  end: number
}
