import type { BodyOf } from '../../../contract/platform/endpoint.ts'
import type { nominationEndpoints } from '../../../contract/showcase/nominations.ts'
import type { Clock } from '../../platform/clock.ts'
import { type Database, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Person } from '../../platform/http/call.ts'
import { conflict, notFound, ProblemError } from '../../platform/problem.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'
import { requireAdult } from '../age.ts'
import { honour } from './honours.ts'
import { type NominationRow, toProposal } from './rows.ts'

type Answer = BodyOf<(typeof nominationEndpoints)['PUT /showcase/nominations/agreements/:token']>

/** What people decide about being proposed, each through an own link. */
export function showcaseNominees(db: Database, clock: Clock) {
  /** Takes what was said of somebody away; whoever proposed them sees that it was declined. */
  async function forget(tx: Queries, where: string, param: string): Promise<void> {
    await tx.run(`DELETE FROM showcase_honours WHERE nomination_id IN (SELECT id FROM showcase_nominations WHERE ${where})`, [
      param,
    ])
    await tx.run(
      `UPDATE showcase_nominations SET agreement = 'declined', nominee = '', reason = '', agreed_by = NULL,
         agreed_at = NULL, consent_version = NULL, agreement_token_hash = NULL WHERE ${where}`,
      [param],
    )
  }

  const rowOf = async (queries: Queries, token: string): Promise<NominationRow> =>
    (await queries.get<NominationRow>('SELECT * FROM showcase_nominations WHERE agreement_token_hash = ?', [hashToken(token)])) ??
    notFound('agreement')

  return {
    /** A fresh link for the nominee; only its hash is kept. */
    link: (id: string, person: Person): Promise<{ token: string }> =>
      db.transaction(async tx => {
        const row = await tx.get<NominationRow>('SELECT * FROM showcase_nominations WHERE id = ?', [id])
        if (row?.user_id !== person.id) return notFound('nomination')
        if (row.agreement !== 'asked' && row.agreement !== 'agreed')
          throw conflict(
            'agreement-not-needed',
            '不用再确认',
            row.agreement === 'declined' ? '对方不同意公开，推荐已撤回。' : '这是对已公开作品的推荐，不用对方再确认。',
          )
        const token = newToken()
        await updateRow(tx, 'showcase_nominations', id, { agreement_token_hash: hashToken(token) })
        return { token }
      }),

    find: async (token: string) => toProposal(await rowOf(db, token)),

    /** Not agreeing deletes what was said at once, also later and also after the choice. */
    answer: (token: string, answer: Answer, person: Person): Promise<void> =>
      db.transaction(async tx => {
        const { id } = await rowOf(tx, token)
        // Held until the end: the committee may be deciding right now.
        await tx.run('UPDATE showcase_nominations SET agreement = agreement WHERE id = ?', [id])
        const row = await rowOf(tx, token)
        if (row.user_id === person.id)
          throw new ProblemError(403, 'own-agreement', '要由对方自己确认', '这个链接请发给被推荐的人，由本人登录后确认。')
        if (!answer.agrees) return forget(tx, 'id = ?', id)
        requireAdult(answer.birthDate, clock)
        const { consentVersion } = answer
        const agreed = { agreement: 'agreed', agreed_by: person.id, agreed_at: clock(), consent_version: consentVersion } as const
        await updateRow(tx, 'showcase_nominations', id, agreed)
        await honour(tx, { ...row, ...agreed }, clock())
      }),

    /** Whoever agreed and then leaves is no longer named anywhere. */
    leave: (userId: string): Promise<void> => db.transaction(tx => forget(tx, 'agreed_by = ?', userId)),
  }
}
export type ShowcaseNominees = ReturnType<typeof showcaseNominees>
