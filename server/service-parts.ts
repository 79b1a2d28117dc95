import type { OpenLicence } from '../contract/home/open-data.ts'
import type { AboutSettings } from './home/about.ts'
import type { PlatformParts } from './platform/platform.ts'
import type { SmsSender } from './platform/sms/sms.ts'
import type { PushSettings } from './platform/wechat/pushes.ts'
import type { WeChat } from './platform/wechat/wechat.ts'
import type { ChatSettings } from './policies/answers/chat.ts'
import type { ShowcaseNeeds } from './showcase/showcase.ts'
import type { AuditHeads } from './staff/audit-heads.ts'
import type { WordLists } from './word-lists.ts'

/** What is left out is not offered: pictures, checks by WeChat, rewording, messages. */
export interface ServiceParts extends PlatformParts, Partial<Pick<ShowcaseNeeds, 'media' | 'contentCheck'>> {
  /** Lets anybody sign in by name. */
  demo?: boolean
  chat?: ChatSettings | null
  wechat?: WeChat | null
  sms?: SmsSender | null
  push?: PushSettings | null
  noticeTemplate?: string | null
  auditHeads?: AuditHeads | null
  /** Who runs this and under which numbers it is filed. */
  about?: AboutSettings
  /** Under which others may use open data. */
  licence?: OpenLicence
  /** Pictures are kept by somebody else. */
  storesOutside?: boolean
  showsUnverified?: boolean
  /** Those of `content/wordlists/` unless others are given. */
  words?: WordLists
  /** Whether admins and agents need a second factor; all but the demonstration's unless said otherwise. */
  requiresTotp?: boolean
}
