import { insertRow, type Queries } from '../../platform/db/database.ts'

/** One more message may be sent: the person tapped 允许. */
export const allowMessage = (tx: Queries, openid: string, templateId: string, now: number) =>
  insertRow(
    tx,
    'message_allowances',
    { openid, template_id: templateId, remaining: 1, updated_at: now },
    `ON CONFLICT (openid, template_id) DO UPDATE SET remaining = message_allowances.remaining + 1, updated_at = excluded.updated_at`,
  )

/** Takes one allowance; false where there is none, so that it never falls below zero. */
export const spendAllowance = async (db: Queries, openid: string, templateId: string, now: number): Promise<boolean> =>
  (await db.run(
    'UPDATE message_allowances SET remaining = remaining - 1, updated_at = ? WHERE openid = ? AND template_id = ? AND remaining > 0',
    [now, openid, templateId],
  )) === 1

/** WeChat says that there is none left, or the person switched the template off. */
export const clearAllowance = (db: Queries, openid: string, templateId: string, now: number) =>
  db.run('UPDATE message_allowances SET remaining = 0, updated_at = ? WHERE openid = ? AND template_id = ?', [
    now,
    openid,
    templateId,
  ])
