import type { Queries } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import type { SmsSender } from '../platform/sms/sms.ts'
import { type PushSettings, wechatPushes } from '../platform/wechat/pushes.ts'
import { wechatRoutes } from '../platform/wechat/routes.ts'
import type { WeChat } from '../platform/wechat/wechat.ts'
import { favoriteRepository } from './accounts/favorites.ts'
import { phoneCodes } from './accounts/phone-codes.ts'
import { profileRepository } from './accounts/profiles.ts'
import { accountRepository } from './accounts/repository.ts'
import { meRoutes, sessionRoutes } from './accounts/routes.ts'
import { sessionRepository } from './accounts/sessions.ts'
import { consentRepository, type ForgetAnswers } from './consents/repository.ts'
import { consentRoutes } from './consents/routes.ts'
import { inboxRepository } from './inbox/repository.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { heedPush, type PictureAnswers } from './messages/heed-push.ts'
import { outbox } from './messages/outbox.ts'
import { reminders } from './messages/reminders.ts'
import { accountDeletion } from './privacy/deletion.ts'
import { personalExport } from './privacy/export.ts'
import { privacyRoutes } from './privacy/routes.ts'

interface PeopleNeeds {
  wechat: WeChat | null
  sms: SmsSender | null
  push: PushSettings | null
  /** WeChat's template for what stands in the inbox. */
  noticeTemplate: string | null
  /** Lets anybody in by name; for demonstrations only. */
  demo: boolean
  /** Gives back what others wait for, before an account goes. */
  leave(userId: string): Promise<void>
  forgetAnswers: ForgetAnswers
  /** Waits for what WeChat thinks of pictures. */
  checks: PictureAnswers
}

/** Who comes here: sign-in, what they agreed to, what is kept of them, and word to them. */
export function createPeople({ database, clock, vault }: Platform, needs: PeopleNeeds) {
  const { wechat, sms, push, noticeTemplate, demo, leave, checks } = needs
  const sessions = sessionRepository(database, clock)
  const accounts = accountRepository(database, clock, sessions, vault)
  const profiles = profileRepository(database, clock, vault)
  const codes = phoneCodes(database, clock, vault, sms)
  const deletion = accountDeletion(database, clock, leave)
  const messages = outbox(database, clock, { wechat, templateId: noticeTemplate })
  return {
    sessions,
    accounts,
    profiles,
    /** What an application carries of its applicant. */
    cardOf: async (tx: Queries, userId: string, withPhone: boolean) => ({
      ...(await accounts.contactOf(tx, userId, withPhone)),
      card: await profiles.cardOf(userId, tx),
    }),
    deletion,
    outbox: messages,
    reminders: reminders(database, clock),
    routes: {
      ...sessionRoutes({ accounts, sessions, phoneCodes: codes, vault }, { wechat, demo }),
      ...meRoutes(accounts, profiles, favoriteRepository(database, clock)),
      ...inboxRoutes(inboxRepository(database, clock)),
      ...consentRoutes(consentRepository(database, clock, needs.forgetAnswers), profiles.forget),
      ...privacyRoutes(personalExport(database, clock, vault), deletion),
      ...wechatRoutes(wechatPushes(database, clock, push, heedPush(clock, checks)), messages.templates),
    },
  }
}
