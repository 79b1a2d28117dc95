import type { CheckInResult, Scan, Verdict } from '../../../contract/attendance/check-ins.ts'
import { parseCode } from '../../../contract/platform/signed-code.ts'
import { maskName } from '../../people/mask-name.ts'
import { type Clock, format, hour, minute, parseTime, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, placeholders, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { DoorCodes } from '../../platform/door-codes.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import type { PassSigner } from '../../platform/secrets.ts'

type PassRow = Row<'registrations', 'id' | 'event_id' | 'status' | 'name'> &
  Row<'events', 'title' | 'starts_at' | 'ends_at' | 'cancelled_reason'>

type Use = Row<'check_ins', 'scanned_at' | 'device_id' | 'gate'>

/** Whether somebody has to leave before the next may come in. */
export type HallIsFull = (tx: Queries, eventId: string) => Promise<boolean>

interface Refusal {
  refused: Exclude<Verdict, 'admitted' | 'already-used'>
  message: string
  claimedAt: number | null
  holder?: string
  registrationId?: string
}

/** A pass that may be used at this event, or why it may not. */
type Admissible = { pass: PassRow; scannedAt: number; claimedAt: number | null }
type Judgement = Admissible | Refusal

/** How far a device's clock may be ahead, and how long before a start somebody may be let in. */
const slack = 5 * minute
const earliestDoor = 12 * hour

/** The door. A pass opens it once; its first use is the earliest of all scans that were told of. */
export function checkInRepository(db: Database, clock: Clock, signer: PassSigner, codes: DoorCodes, hallIsFull: HallIsFull) {
  async function judge(tx: Queries, scan: Scan, timeOf: typeof timeOfScan): Promise<Judgement> {
    const code = codeOf(scan)
    const indexes = code ? codes.indexesOf(code) : null
    if (!indexes) return refuse('invalid', '这不是本平台的入场码，请让对方打开“我的”里的入场码。')
    const pass = await tx.get<PassRow>(
      `SELECT r.id, r.event_id, r.status, r.name, v.title, v.starts_at, v.ends_at, v.cancelled_reason
       FROM registrations r JOIN events v ON v.id = r.event_id WHERE r.code_index IN (${placeholders(indexes.length)})`,
      indexes,
    )
    if (!pass || pass.status === 'waitlisted') return refuse('invalid', '没有这个入场码，请核对 6 位数字字母。')
    if (pass.event_id !== scan.eventId) return refuse('wrong-event', `这是《${pass.title}》的码，不是这一场的。`, pass)
    if (pass.status === 'cancelled' || pass.cancelled_reason !== null)
      return refuse('cancelled', pass.cancelled_reason === null ? '报名已经取消，可以当场重新报名。' : '这一场已经取消。', pass)
    const { scannedAt, claimedAt } = await timeOf(tx, pass, scan)
    return scannedAt > pass.ends_at
      ? refuse('expired', '这一场已经结束，码过期了。', pass, claimedAt)
      : { pass, scannedAt, claimedAt }
  }

  /**
   * The device's word, unless it cannot be true, being long before the door opens or still to come: then the time of
   * receipt, and what was claimed.
   */
  async function timeOfScan(_: Queries, pass: PassRow, scan: Scan): Promise<Pick<Admissible, 'scannedAt' | 'claimedAt'>> {
    const now = clock()
    const claimed = scan.scannedAt === undefined ? now : parseTime(scan.scannedAt)
    const opens = pass.starts_at - earliestDoor
    const isPossible = Math.abs(claimed - now) <= slack || (claimed >= opens && claimed < now)
    return isPossible ? { scannedAt: claimed, claimedAt: null } : { scannedAt: now, claimedAt: claimed }
  }

  /** The same for scans that come late: let in while it lasted, and one time however often the scan comes. */
  async function timeOfLateScan(tx: Queries, pass: PassRow, scan: Scan): ReturnType<typeof timeOfScan> {
    const claimed = scan.scannedAt === undefined ? null : parseTime(scan.scannedAt)
    const known = await tx.get<Use>(
      'SELECT scanned_at, device_id, gate FROM check_ins WHERE registration_id = ? AND device_id = ? AND claimed_at = ?',
      [pass.id, scan.deviceId, claimed],
    )
    // What could not be true once has come to be possible by now, and is the same scan still.
    if (known) return { scannedAt: known.scanned_at, claimedAt: claimed }
    const time = await timeOfScan(tx, pass, scan)
    return time.claimedAt === null ? time : { ...time, scannedAt: Math.min(time.scannedAt, pass.ends_at) }
  }

  /** The code a scan names: a signed token whose signature holds, or six characters typed in. */
  function codeOf({ token, code }: Scan): string | null {
    if (code !== undefined) return code
    const parsed = parseCode(token ?? '')
    return parsed && signer.verify(parsed.signed, parsed.signature) ? parsed.code : null
  }

  const firstUseOf = (tx: Queries, registrationId: string) =>
    tx.get<Use>(
      'SELECT scanned_at, device_id, gate FROM check_ins WHERE registration_id = ? ORDER BY scanned_at, device_id LIMIT 1',
      [registrationId],
    )

  const recordUse = (tx: Queries, { pass, scannedAt, claimedAt }: Admissible, scan: Scan, staff: Staff) =>
    insertRow(
      tx,
      'check_ins',
      {
        registration_id: pass.id,
        scanned_at: scannedAt,
        device_id: scan.deviceId,
        event_id: pass.event_id,
        gate: scan.gate ?? null,
        staff_id: staff.id,
        received_at: clock(),
        claimed_at: claimedAt,
      },
      'ON CONFLICT DO NOTHING',
    )

  /** For those who watch the day: what did not let anybody in, seen now. */
  const recordRefusal = (tx: Queries, verdict: Verdict, registrationId: string | null, scan: Scan) =>
    insertRow(tx, 'door_refusals', {
      id: newId(),
      event_id: scan.eventId,
      device_id: scan.deviceId,
      gate: scan.gate ?? null,
      verdict,
      registration_id: registrationId,
      refused_at: clock(),
    })

  return {
    /** One scan at the door, now: the first is admitted, every later one is told when and where the first was. */
    checkIn(scan: Scan, staff: Staff): Promise<CheckInResult> {
      return db.transaction(async tx => {
        const judged = await judge(tx, scan, timeOfScan)
        if ('refused' in judged) {
          await recordRefusal(tx, judged.refused, judged.registrationId ?? null, scan)
          return refusedResult(judged)
        }
        // Two doors at once: the second waits here until the first is written.
        await tx.run('UPDATE registrations SET ticket = ticket WHERE id = ?', [judged.pass.id])
        const earlier = await firstUseOf(tx, judged.pass.id)
        if (earlier) {
          await recordRefusal(tx, 'already-used', judged.pass.id, scan)
          return usedResult(judged, earlier)
        }
        const isFull = await hallIsFull(tx, judged.pass.event_id)
        await recordUse(tx, judged, scan, staff)
        const use = { scanned_at: judged.scannedAt, device_id: scan.deviceId, gate: scan.gate ?? null }
        return isFull ? waitingResult(judged, use) : admittedResult(judged, use)
      })
    },

    /** Scans made without a network. The same scans in any order, any number of times, leave the same state. */
    merge(scans: Scan[], staff: Staff): Promise<CheckInResult[]> {
      return db.transaction(async tx => {
        const judgements: Judgement[] = []
        for (const scan of scans) {
          const judged = await judge(tx, scan, timeOfLateScan)
          if ('pass' in judged) await recordUse(tx, judged, scan, staff)
          judgements.push(judged)
        }
        const results: CheckInResult[] = []
        for (const [i, judged] of judgements.entries()) {
          if ('refused' in judged) {
            results.push(refusedResult(judged))
            continue
          }
          const first = await firstUseOf(tx, judged.pass.id)
          const isFirst = first?.scanned_at === judged.scannedAt && first.device_id === scans[i]?.deviceId
          if (first) results.push(isFirst ? admittedResult(judged, first) : usedResult(judged, first))
        }
        return results
      })
    },
  }
}
export type CheckInRepository = ReturnType<typeof checkInRepository>

const refuse = (refused: Refusal['refused'], message: string, pass?: PassRow, claimedAt: number | null = null): Refusal => ({
  refused,
  message,
  claimedAt,
  ...(pass ? { holder: maskName(pass.name), registrationId: pass.id } : {}),
})

const refusedResult = ({ refused, message, holder, claimedAt }: Refusal): CheckInResult => ({
  verdict: refused,
  message: withDoubt(message, claimedAt),
  ...(holder ? { holder } : {}),
  ...doubted(claimedAt),
})

const toFirstUse = (use: Use) => ({ scannedAt: toIso(use.scanned_at), deviceId: use.device_id, gate: use.gate })

const admittedResult = ({ pass, claimedAt }: Admissible, use: Use): CheckInResult => ({
  verdict: 'admitted',
  message: withDoubt('可以入场', claimedAt),
  holder: maskName(pass.name),
  firstUse: toFirstUse(use),
  ...doubted(claimedAt),
})

/** The pass is good and counts; the hall is full. */
const waitingResult = (judged: Admissible, use: Use): CheckInResult => ({
  ...admittedResult(judged, use),
  message: withDoubt('码有效，但场内已到上限：请等一位离场再放行，并记一次离场。', judged.claimedAt),
  hallIsFull: true,
})

const usedResult = ({ pass, claimedAt }: Admissible, use: Use): CheckInResult => ({
  verdict: 'already-used',
  message: withDoubt(`这个码 ${format(use.scanned_at, 'HH:mm')} 已在${use.gate ?? '签到台'}用过。`, claimedAt),
  holder: maskName(pass.name),
  firstUse: toFirstUse(use),
  ...doubted(claimedAt),
})

const doubted = (claimedAt: number | null) => (claimedAt === null ? {} : { clockDoubted: true as const })

/** Tells the person at the door what to do about the device. */
const withDoubt = (message: string, claimedAt: number | null) =>
  claimedAt === null
    ? message
    : `${message.replace(/。$/, '')}。这台设备的时间不对（${format(claimedAt, 'YYYY-MM-DD HH:mm')}），按收到的时间记；请在系统设置里打开“自动设置时间”。`
