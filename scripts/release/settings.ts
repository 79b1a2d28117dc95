import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** All that is private to one deployment lies here, and git does not see it. */
export const privateFolder = 'release'
export const settingsFile = `${privateFolder}/settings.json`
export const recordFile = `${privateFolder}/released.json`

/** Kinds of domains that WeChat's console asks for, as far as the program uses them. */
export const domainKinds = ['request', 'uploadFile', 'downloadFile'] as const

/** What a person writes into `release/settings.json`: docs/release.md shows one. */
interface Written {
  appId?: string
  /** Where the server is reached from outside: `https://youth.example.cn`. */
  api?: string
  /** What stands in the console under 服务器域名. */
  domains?: Partial<Record<(typeof domainKinds)[number], string[]>>
  /** The mark of the privacy guide that was filled into the console. */
  privacyGuide?: string
  /** Who answers for the data and how to reach them; the privacy guide names both. */
  operator?: string
  contact?: string
}

export interface Settings extends Written {
  /** Why the file could not be read; null where it could. */
  fault: string | null
  keyFile: string
  version: string
  description: string
  /** What was released last; null before the first time. */
  last: Released | null
}

/** One line of `release/released.json`. */
export interface Released {
  version: string
  description: string
  commit: string | null
  at: string
}

export const releasedBefore = (): Released[] =>
  existsSync(recordFile) ? (JSON.parse(readFileSync(recordFile, 'utf8')) as Released[]) : []

/** Reads what there is; what is missing is for `missing.ts` to say. */
export function readSettings(words: { version?: string; description?: string }): Settings {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  let written: Written = {}
  let fault: string | null = null
  if (existsSync(settingsFile))
    try {
      written = JSON.parse(readFileSync(settingsFile, 'utf8')) as Written
    } catch (error) {
      fault = (error as Error).message
    }
  return {
    ...written,
    fault,
    keyFile: `${privateFolder}/private.${written.appId ?? 'wx…'}.key`,
    version: words.version ?? version,
    description: words.description ?? '',
    last: releasedBefore().at(-1) ?? null,
  }
}

/** The commit that is released, and whether the files are as it has them; null outside of a repository. */
export function commitNow(): { id: string; isClean: boolean } | null {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return { id: git('rev-parse', '--short', 'HEAD'), isClean: git('status', '--porcelain') === '' }
  } catch {
    return null
  }
}
