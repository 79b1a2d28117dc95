import { hash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { join } from 'node:path'
import { comparable, oneOf, type Pattern } from './word-pattern.ts'

interface Examples {
  id: string
  matches: readonly string[]
  passes: readonly string[]
}

/** What a trial depends on beside the list. */
const readers = ['word-list', 'word-list-trial', 'word-pattern', 'folded-text'].map(name =>
  readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8'),
)

/**
 * The trial of a list's text: whether its entries find their examples and nothing else. Where Node keeps what it compiles, an
 * empty file says that this text has passed with this program, so that a start need not try all lists again.
 */
export function trialOf(json: string, isPlain: boolean) {
  const folder = getCompileCacheDir()
  const file = folder && join(folder, `${hash('sha256', JSON.stringify([json, isPlain, readers]))}.passed`)
  return {
    isPassed: file !== undefined && existsSync(file),
    /** Takes the patterns of each entry. `fail` throws for what stands at a path. */
    run(entries: readonly Examples[], patterns: readonly Pattern[][], fail: (path: PropertyKey[], sentence: string) => never) {
      for (const [i, { id, matches, passes }] of entries.entries()) {
        const expression = new RegExp(oneOf(patterns[i] as Pattern[]).source, 'u')
        const finds = (example: string) => expression.test(comparable(example))
        for (const [k, example] of matches.entries())
          if (!finds(example)) fail(['entries', i, 'matches', k], `例子“${example}”应当找得出，但 ${id} 的写法都对不上`)
        for (const [k, example] of passes.entries())
          if (finds(example)) fail(['entries', i, 'passes', k], `例子“${example}”应当放过，但 ${id} 的写法把它找了出来`)
      }
      try {
        if (file) writeFileSync(file, '')
      } catch {
        // Then the next start tries it again.
      }
    },
  }
}
