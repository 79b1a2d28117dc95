import { dayLength, hour, minute } from '../clock.ts'
import type { Database } from './database.ts'

const idempotencyKept = 2 * dayLength
const dryRunsKept = 7 * dayLength
/** Since its last touch; said beside the draft. */
export const importDraftsKept = 7 * dayLength
const sendersKept = 730 * dayLength
/** Long enough for a follow-up or a ticket. */
const questionsKept = 30 * dayLength
/** As far back as the service board counts. */
const feedbackKept = 365 * dayLength
/** People are promised this when they sign up. */
const contactsKept = 90 * dayLength
/** Records of recruiting must be kept this long, and are kept no longer. */
const recordsKept = 3 * 366 * dayLength

/** A person is asked six months after being taken on; from then on the answers are numbers. */
const followUpsKept = 365 * dayLength

/** Longer than any no-show counts. */
const bookingsKept = 90 * dayLength
/** A posting a year keeps a contact. */
const employerContactsKept = 366 * dayLength
/** For taking an act on many postings back. */
const batchesKept = 30 * dayLength
const messagesKept = 180 * dayLength
/** Long enough to look at a day once more. */
const refusalsKept = 7 * dayLength

/**
 * Deletes what has served its purpose: run-out sessions, old keys, reports of dry runs, contacts after an event and of
 * employers, old bookings and messages, records after three years.
 */
export async function tidy(db: Database, now: number): Promise<void> {
  await db.run('DELETE FROM sessions WHERE expires_at < ?', [now])
  await db.run('DELETE FROM phone_codes WHERE sent_at < ?', [now - dayLength])
  await db.run('DELETE FROM staff_sessions WHERE created_at < ? OR last_seen_at < ?', [now - 8 * hour, now - 15 * minute])
  await db.run('DELETE FROM staff_sign_in_tries WHERE ends_at < ?', [now])
  await db.run('DELETE FROM staff_invitations WHERE expires_at < ?', [now])
  await db.run('DELETE FROM previews WHERE created_at < ?', [now - hour])
  await db.run('DELETE FROM idempotency_keys WHERE created_at < ?', [now - idempotencyKept])
  await db.run(
    `UPDATE registrations SET name = NULL, phone_sealed = NULL, answers = '{}'
     WHERE (name IS NOT NULL OR phone_sealed IS NOT NULL OR answers <> '{}') AND event_id IN (SELECT id FROM events WHERE ends_at < ?)`,
    [now - contactsKept],
  )
  await db.run('DELETE FROM employer_link_openings WHERE ends_at < ?', [now])
  await db.run('DELETE FROM employer_links WHERE fair_id IN (SELECT id FROM events WHERE ends_at < ?)', [now - contactsKept])
  await db.run('DELETE FROM card_codes WHERE ends_at < ?', [now])
  for (const table of ['line_numbers', 'handed_cards'])
    await db.run(`DELETE FROM ${table} WHERE fair_id IN (SELECT id FROM events WHERE ends_at < ?)`, [now - contactsKept])
  await db.run(
    'UPDATE fair_follow_ups SET user_id = NULL WHERE user_id IS NOT NULL AND fair_id IN (SELECT id FROM events WHERE ends_at < ?)',
    [now - followUpsKept],
  )
  await db.run('DELETE FROM door_refusals WHERE refused_at < ?', [now - refusalsKept])
  await db.run('DELETE FROM door_devices WHERE seen_at < ?', [now - refusalsKept])
  await db.run('DELETE FROM bookings WHERE ends_at < ?', [now - bookingsKept])
  await db.run('DELETE FROM inbox_items WHERE created_at < ?', [now - messagesKept])
  await db.run('DELETE FROM job_reports WHERE resolved_at < ?', [now - messagesKept])
  await db.run('DELETE FROM policy_questions WHERE created_at < ?', [now - questionsKept])
  await db.run('DELETE FROM answer_feedback WHERE created_at < ?', [now - feedbackKept])
  const ended = 'event_id IN (SELECT id FROM events WHERE ends_at < ?)'
  await db.run(`DELETE FROM check_ins WHERE ${ended}`, [now - recordsKept])
  await db.run(`DELETE FROM registrations WHERE ${ended}`, [now - recordsKept])
  await db.run('DELETE FROM applications WHERE created_at < ?', [now - recordsKept])
  await db.run('DELETE FROM employer_contacts WHERE seen_at < ?', [now - employerContactsKept])
  await db.run('DELETE FROM import_drafts WHERE updated_at < ?', [now - importDraftsKept])
  await db.run('DELETE FROM import_senders WHERE used_at < ?', [now - sendersKept])
  await db.run('DELETE FROM job_batches WHERE created_at < ?', [now - batchesKept])
  await db.run('DELETE FROM imports WHERE dry_run = 1 AND started_at < ?', [now - dryRunsKept])
}
