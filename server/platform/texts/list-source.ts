import { type ListForm, type ListReader, parseWordList, readWordList, type WordList } from './word-list.ts'

interface KnownForm {
  kinds: readonly string[]
  isPlain: boolean
}

/** Reads word lists, what staff saved before what comes with the program, and remembers what was asked of it. */
export function listSource() {
  const forms = new Map<string, KnownForm>()
  const fromFiles = new Map<string, WordList>()
  const fromTexts = new Map<string, { text: string; list: WordList }>()
  let saved: ReadonlyMap<string, string> = new Map()

  const known = <Kind extends string>(name: string, kinds: readonly Kind[], form: ListForm): WordList => {
    const text = saved.get(name)
    if (text === undefined) {
      const list = fromFiles.get(name) ?? readWordList(`${name}.json`, kinds, form)
      fromFiles.set(name, list)
      return list
    }
    const kept = fromTexts.get(name)
    if (kept?.text === text) return kept.list
    const list = parseWordList(text, kinds, name, form)
    fromTexts.set(name, { text, list })
    return list
  }

  const read: ListReader = (file, kinds, form = {}) => {
    const name = file.replace(/\.json$/, '')
    forms.set(name, { kinds, isPlain: form.plain ?? false })
    return known(name, kinds, form) as never
  }

  return {
    read,
    /** By name: the kinds that the program knows, and whether marks may be used. */
    forms: forms as ReadonlyMap<string, KnownForm>,
    /** What is read from now on in place of the files, by name. */
    use(texts: ReadonlyMap<string, string>): void {
      saved = texts
    },
  }
}
export type ListSource = ReturnType<typeof listSource>
