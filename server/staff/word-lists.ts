import type { StaffWordList, WordListText, wordListEndpoints } from '../../contract/staff/word-lists.ts'
import type { Handlers, Staff } from '../platform/http/call.ts'
import { fromJson } from '../platform/json.ts'
import { listMismatch, notFound } from '../platform/problem.ts'
import { parseWordList, WordListFault, wordListFile } from '../platform/texts/word-list.ts'
import type { SavedTexts } from './saved-texts.ts'

/** The lists that the server works with, as far as they can be exchanged. */
export interface Exchangeable {
  forms(): ReadonlyMap<string, { kinds: readonly string[]; isPlain: boolean }>
  use(texts: ReadonlyMap<string, string>): void
  check(texts: ReadonlyMap<string, string>): void
}

const prefix = 'word-list/'
const fileOf = (name: string) => wordListFile(`${name}.json`)

/** Word lists as staff keep them: what was saved goes over the files, and is used at once. */
export function wordLists(texts: SavedTexts, lists: Exchangeable) {
  let seen = 0
  /** Saved for another program: not understood by this one, which goes on with its own. */
  let faults = new Map<string, string>()

  const formOf = (name: string) => lists.forms().get(name) ?? notFound('word-list')

  /** Whether a text is a list this program understands; the sentence that says why not. */
  const faultIn = (name: string, text: string): WordListFault | null => {
    const form = lists.forms().get(name)
    if (!form) return null
    try {
      parseWordList(text, form.kinds, name, { plain: form.isPlain })
      return null
    } catch (error) {
      if (error instanceof WordListFault) return error
      throw error
    }
  }

  async function savedTextsByName() {
    const saved = await texts.all(prefix)
    return new Map([...saved].map(([name, { content }]) => [name, content]))
  }

  /** Takes what was saved since, here or by another process. */
  async function refresh(): Promise<void> {
    const revision = await texts.revision()
    if (revision === seen) return
    const saved = await savedTextsByName()
    faults = new Map(
      [...saved].flatMap(([name, text]) => [[name, faultIn(name, text)?.sentence ?? ''] as const]).filter(([, f]) => f),
    )
    lists.use(new Map([...saved].filter(([name]) => !faults.has(name))))
    seen = revision
  }

  function mustFit(name: string, list: WordListText, saved: ReadonlyMap<string, string>): string {
    const text = JSON.stringify(list)
    const fault = faultIn(name, text)
    if (fault) throw mismatch(fault.sentence, fault.path)
    try {
      lists.check(new Map([...saved, [name, text]]))
    } catch {
      throw mismatch('这样改了以后，别的地方就读不懂了：少了程序要用的条目。请对照原来的样子补上', 'entries')
    }
    return text
  }

  async function find(name: string): Promise<StaffWordList> {
    const { kinds, isPlain } = formOf(name)
    const { content, ...version } = await texts.find(prefix + name)
    const list = fromJson<WordListText>(content ?? fileOf(name))
    return {
      ...version,
      name,
      list: { ...list, sets: list.sets ?? {} },
      kinds: [...kinds],
      isPlain,
      fault: faults.get(name) ?? null,
    }
  }

  return {
    refresh,
    find,

    async list() {
      const saved = await texts.all(prefix)
      const items = [...lists.forms().keys()].sort().map(name => {
        const kept = saved.get(name)
        const { title, about, checkedAt, entries } = fromJson<WordListText>(kept?.content ?? fileOf(name))
        const { version = 0, savedBy = null, savedAt = null } = kept ?? {}
        const fault = faults.get(name) ?? null
        return { version, savedBy, savedAt, name, title, about, checkedAt, entries: entries.length, fault }
      })
      return { items }
    },

    /** Throws `list-mismatch` with the place of the fault where an example fails or the list is malformed. */
    async save(name: string, list: WordListText, reason: string, staff: Staff, ifMatch: number | null): Promise<StaffWordList> {
      formOf(name)
      const text = mustFit(name, list, await savedTextsByName())
      await texts.save(prefix + name, text, reason, staff, ifMatch)
      await refresh()
      return find(name)
    },

    /** What the list would find in a text, saved or not. */
    trial(name: string, list: WordListText, text: string) {
      const { kinds, isPlain } = formOf(name)
      const fault = faultIn(name, JSON.stringify(list))
      if (fault) throw mismatch(fault.sentence, fault.path)
      const found = [...parseWordList(JSON.stringify(list), kinds, name, { plain: isPlain }).matches(text)]
      return {
        found: found.slice(0, 100).map(({ entry, word }) => ({ id: entry.id, kind: entry.kind, means: entry.means, word })),
      }
    },

    versions: (name: string) => texts.versions(prefix + name),

    async version(name: string, version: number): Promise<WordListText> {
      formOf(name)
      const list = fromJson<WordListText>(version === 0 ? fileOf(name) : await texts.content(prefix + name, version))
      return { ...list, sets: list.sets ?? {} }
    },
  }
}
export type WordListRepository = ReturnType<typeof wordLists>

const mismatch = (sentence: string, path: string) => listMismatch([{ path: `list.${path}`, message: sentence }])

export const wordListRoutes = (lists: WordListRepository) =>
  ({
    'GET /staff/word-lists': () => lists.list(),
    'GET /staff/word-lists/:name': ({ params }) => lists.find(params.name),
    'PUT /staff/word-lists/:name': ({ params, body, staff, ifMatch }) =>
      lists.save(params.name, body.list, body.reason, staff, ifMatch),
    'POST /staff/word-lists/:name/trial': ({ params, body }) => lists.trial(params.name, body.list, body.text),
    'GET /staff/word-lists/:name/versions': ({ params }) => lists.versions(params.name),
    'GET /staff/word-lists/:name/versions/:version': ({ params }) => lists.version(params.name, params.version),
  }) satisfies Handlers<typeof wordListEndpoints>
