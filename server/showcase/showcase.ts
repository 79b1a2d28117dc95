import type { Row } from '../platform/db/rows.ts'
import type { ObjectStore } from '../platform/media/object-store.ts'
import type { Platform } from '../platform/platform.ts'
import type { ContentCheck } from '../platform/wechat/content-check.ts'
import type { AuditLog } from '../staff/audit.ts'
import { showcaseAgreements } from './agreements.ts'
import { showcaseAuthorRepository } from './author-repository.ts'
import { showcaseChecks } from './checks.ts'
import { showcaseIntroductions } from './introductions.ts'
import { itemSteps, lockItem } from './items.ts'
import { showcaseHonours } from './nominations/honours.ts'
import { showcaseNominations } from './nominations/nominations.ts'
import { showcaseNominees } from './nominations/nominees.ts'
import { showcasePictures } from './pictures.ts'
import { showcaseRepository } from './repository.ts'
import { showcaseReviewRepository } from './review-repository.ts'
import { nominationRoutes, showcaseRoutes, staffShowcaseRoutes } from './routes.ts'
import { showcaseSettings } from './settings.ts'
import { showcaseWaiting } from './waiting.ts'
import type { ShowcaseWording } from './wording.ts'

export interface ShowcaseNeeds {
  audit: AuditLog
  wording: ShowcaseWording
  /** Null: no pictures are taken. */
  media: ObjectStore | null
  /** Null: every item waits for a person. */
  contentCheck: { check: ContentCheck; timeLimit: number; publicOrigin: string } | null
}

/** The young and their work: items, pictures, reviews, awards. */
export function createShowcase(
  { database: db, clock, text, vault }: Platform,
  { audit, wording, media, contentCheck }: ShowcaseNeeds,
) {
  const pictures = showcasePictures(db, clock, media, vault)
  const steps = itemSteps(clock, text, audit, pictures.drop)
  const settings = showcaseSettings(db, audit)
  const checks = showcaseChecks(
    db,
    clock,
    steps,
    settings,
    contentCheck && {
      check: contentCheck.check,
      timeLimit: contentCheck.timeLimit,
      pictureAddress: async id => contentCheck.publicOrigin + (await pictures.previewAddress(id)),
    },
  )
  const nominees = showcaseNominees(db, clock)
  const introductions = showcaseIntroductions(db, clock, vault, audit)
  const parts = {
    pictures,
    settings,
    checks,
    introductions,
    items: showcaseRepository(db, clock, text),
    authors: showcaseAuthorRepository(db, clock, steps, pictures, checks.ask, wording),
    agreements: showcaseAgreements(db, clock, steps, pictures, checks.settle),
    review: showcaseReviewRepository(db, clock, { steps, previewKey: pictures.previewKey, audit, settings }),
    honours: showcaseHonours(db, clock),
    nominations: showcaseNominations(db, clock, audit, wording),
    nominees,
  }
  return {
    ...parts,
    waiting: showcaseWaiting(db),
    routes: { ...showcaseRoutes(parts), ...nominationRoutes(parts), ...staffShowcaseRoutes(parts) },

    /** Takes everything of an author out of sight, pictures and search included, before the account goes. */
    async leave(userId: string): Promise<void> {
      const own = await db.all<Row<'showcase_items', 'id'>>(
        "SELECT id FROM showcase_items WHERE owner_id = ? AND state <> 'withdrawn'",
        [userId],
      )
      for (const { id } of own)
        await db.transaction(async tx =>
          steps.withdraw(tx, await lockItem(tx, id), { actor: '本人', action: 'withdraw', reason: '账号已注销' }),
        )
      await db.transaction(tx => pictures.drop(tx, 'owner_id = ?', [userId]))
      await nominees.leave(userId)
      await pictures.sweep()
    },

    /** Withdraws what its author's consent no longer covers, and deletes what is not needed any more. */
    async tidy(): Promise<void> {
      const over = await db.all<Row<'showcase_items', 'id'>>(
        "SELECT id FROM showcase_items WHERE expires_at <= ? AND state <> 'withdrawn'",
        [clock()],
      )
      for (const { id } of over)
        await db.transaction(async tx =>
          steps.withdraw(tx, await lockItem(tx, id), { actor: '到期', action: 'withdraw', reason: '同意展示的期限到了' }),
        )
      await introductions.tidy()
      await pictures.tidy()
    },
  }
}
