import { hasIdForm } from '../ids.ts'
import type { FieldError } from '../problem.ts'
import type { PersonalDataReader } from './personal-data.ts'
import { type PersonalKind, personalNames } from './personal-kinds.ts'

/** Lines of an office are no personal data, and neither is its mail. */
const unwanted: readonly PersonalKind[] = [
  'identity',
  'document',
  'card',
  'mobile',
  'wechat',
  'qq',
  'social',
  'mail',
  'person',
  'home',
]
const officeMail = /[@＠].{0,60}(?:gov|edu|org)\.cn$/i
/** Names of rows and addresses of pages. */
const unread = /^(?:.*Id|id|key|url)$/
/** What names a row by its id, or says it in words. */
const eitherWay = /^(?:place|department)$/
const mostFaults = 20

const advice: Partial<Record<PersonalKind, string>> = {
  identity: '请删去，公开的内容里不能有',
  document: '请删去，公开的内容里不能有',
  card: '请删去，公开的内容里不能有',
  mobile: '请换成办公电话',
  social: '官方账号请写它的名称，个人账号请去掉',
  mail: '请换成单位的邮箱（gov.cn）或办公电话',
  person: '请写科室或办公室，不写个人',
  home: '请删去，写到区或街道即可',
}

/**
 * What names or reaches a person in texts that are about to become public: every text inside the value, each fault with
 * its path and what to do.
 */
export function personalFaults(value: unknown, { find }: PersonalDataReader): FieldError[] {
  const faults: FieldError[] = []
  const look = (inner: unknown, path: readonly (string | number)[]): void => {
    if (faults.length >= mostFaults) return
    if (typeof inner === 'string') {
      const found = find(inner, unwanted).find(({ kind, value: mail }) => kind !== 'mail' || !officeMail.test(mail))
      if (found)
        faults.push({
          path: path.join('.'),
          message: `“${found.words.trim().slice(0, 40)}”是${personalNames[found.kind]}，公开后谁都能看到：${advice[found.kind] ?? '请去掉'}`,
        })
    } else if (Array.isArray(inner)) for (const [i, item] of inner.entries()) look(item, [...path, i])
    else if (typeof inner === 'object' && inner !== null)
      for (const [name, held] of Object.entries(inner)) {
        const isId = unread.test(name) || (eitherWay.test(name) && typeof held === 'string' && hasIdForm(held))
        if (!isId) look(held, [...path, name])
      }
  }
  look(value, [])
  return faults
}
