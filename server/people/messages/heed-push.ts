import type { Clock } from '../../platform/clock.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { PushEffect } from '../../platform/wechat/pushes.ts'
import { allowMessage, clearAllowance } from './allowances.ts'

/** Answers to questions about pictures: kept first, heeded afterwards. */
export interface PictureAnswers {
  keepAnswer(tx: Queries, traceId: string, suggestion: string): Promise<void>
  heedAnswers(): Promise<void>
}

/** What WeChat tells changes what may be sent, and what may be shown. */
export const heedPush = (clock: Clock, pictures: PictureAnswers): PushEffect => ({
  async take(tx, event) {
    if (event.kind === 'allowed') await allowMessage(tx, event.openid, event.templateId, clock())
    if (event.kind === 'stopped') await clearAllowance(tx, event.openid, event.templateId, clock())
    if (event.kind === 'picture-checked') await pictures.keepAnswer(tx, event.traceId, event.suggest)
  },
  async follow(event) {
    if (event.kind === 'picture-checked') await pictures.heedAnswers()
  },
})
