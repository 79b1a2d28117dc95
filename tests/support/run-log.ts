import { openSync, writeSync } from 'node:fs'
import { canary } from './canary.ts'

/** Where `run-log-setup.ts` collects the log lines of every server of a run; unset outside of one. */
export const runLogName = 'RUN_LOG'

const file = process.env[runLogName]
let descriptor: number | null = null

/** Every test server logs here too. Appending is atomic, so that all processes of a run share one file. */
export const runLog = {
  write(line: string): void {
    if (file === undefined) return
    descriptor ??= openSync(file, 'a')
    writeSync(descriptor, line)
  },
}

/** Names that the tests give to people. */
const names = [canary.name, '李雷', '韩梅梅', '林小满', '周注销', '林投递', '冯短信']
const words = [...names, canary.school, canary.wish, canary.search, 'canary-session-key']

/** Not within an id, which is random: of thousands one holds eleven digits like these. */
export const phoneNumber = /(?<!\w)1[3-9]\d{9}(?!\w)/

const kinds: [what: string, pattern: RegExp][] = [
  ['a phone', phoneNumber],
  // 256 random bits: bearer tokens, their hashes, links of consent.
  ['a token', /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{43}(?![\w-])/],
  ['a second factor’s secret', /\b[A-Z2-7]{32}\b/],
  ['what only its owner may see', new RegExp([...words, ...words.map(encodeURIComponent)].join('|'))],
]

/** What a line of a log gives away about a person; empty where it keeps to itself. */
export function leaksIn(line: string): string[] {
  // A request's own number is random and may look like anything; the head of the audit trail is published on purpose.
  const text = line.replace(/"reqId":"[^"]*"|"auditHead":\{[^}]*\}/, '')
  return kinds.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)
}
