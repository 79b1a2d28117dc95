/** What `contacts.json` tells apart: messengers, calls to use them and to scan a code, what stands before a number or a home, and how people are named. */
export const contactKinds = [
  'wechat',
  'qq',
  'social',
  'invitation',
  'scan-call',
  'label',
  'call',
  'identity-label',
  'mail-label',
  'account-label',
  'person-label',
  'home-label',
  'receiver',
  'courtesy',
  'surname',
  'no-name',
  'craft',
  'skill',
] as const
export type ContactKind = (typeof contactKinds)[number]

/** What names a person or leads to one. */
export const personalKinds = [
  'identity',
  'document',
  'card',
  'mobile',
  'landline',
  'wechat',
  'qq',
  'social',
  'mail',
  'link',
  'person',
  'home',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** Sensitive by law: 《个人信息保护法》第二十八条. */
export const sensitiveKinds: ReadonlySet<PersonalKind> = new Set(['identity', 'document', 'card'])

/** How it is called to people. */
export const personalNames: Record<PersonalKind, string> = {
  identity: '身份证号',
  document: '证件号',
  card: '银行卡号',
  mobile: '手机号',
  landline: '电话',
  wechat: '微信号',
  qq: 'QQ 号',
  social: '社交账号',
  mail: '邮箱',
  link: '链接或二维码',
  person: '联系人',
  home: '住址',
}

const sensitiveNames = new Set([...sensitiveKinds].map(kind => personalNames[kind]))
export const isSensitiveName = (name: string) => sensitiveNames.has(name)

/** Where something personal stands in a folded text. */
export interface Span {
  kind: PersonalKind
  at: number
  end: number
}
