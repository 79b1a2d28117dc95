import type { Clock } from '../clock.ts'
import type { PushEffect } from '../wechat/pushes.ts'
import { allowMessage, clearAllowance } from './allowances.ts'

/** What a person said in WeChat's own dialog changes what may be sent. */
export const heedPush =
  (clock: Clock): PushEffect =>
  async (tx, event) => {
    if (event.kind === 'allowed') await allowMessage(tx, event.openid, event.templateId, clock())
    if (event.kind === 'stopped') await clearAllowance(tx, event.openid, event.templateId, clock())
  }
