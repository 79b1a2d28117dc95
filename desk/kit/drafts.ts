import { forget, keep, namesKept, readKept } from './kept.ts'

/** What stands in a form that was not sent yet. */
export interface Draft<V> {
  values: Partial<V>
  /** What stood there before. */
  ground: Partial<V>
  /** Milliseconds since 1970. */
  at: number
  /** Where the form is, within the desk, and what to call it in a list. */
  page?: string
  title?: string
}

const folder = 'draft:'

export const readDraft = <V>(name: string) => readKept<Draft<V>>(folder + name)

/** Keeps it with the page that it is written on; gives whether there was room. */
export function keepDraft<V extends object>(name: string, draft: Draft<V>): boolean {
  const page = `${location.pathname.replace(/^\/desk/, '')}${location.search}` || '/'
  return keep(folder + name, { ...draft, page, title: titleOf(draft.values) })
}

export const forgetDraft = (name: string) => forget(folder + name)

/**
 * A draft that is found again, over the record as it is by now: what was written in it stands, and what nobody touched in
 * it is as the record says. Its version stays, so that whoever wrote in between is met at the save.
 */
export function resumed<V extends object>(initial: Partial<V>, draft: Pick<Draft<V>, 'values' | 'ground'> | null): Partial<V> {
  if (!draft) return initial
  const { values, ground } = draft
  const isWritten = (field: keyof V) => field === 'version' || JSON.stringify(values[field]) !== JSON.stringify(ground[field])
  const written = (Object.keys(values) as (keyof V)[]).filter(isWritten)
  return { ...initial, ...Object.fromEntries(written.map(field => [field, values[field]])) }
}

export interface KeptDraft {
  name: string
  title: string
  page: string
  at: number
}

/** All drafts of this person on this computer, the latest first. */
export const listDrafts = (): KeptDraft[] =>
  namesKept(folder)
    .flatMap(key => {
      const draft = readKept<Draft<object>>(key)
      return draft?.page ? [{ name: key.slice(folder.length), title: draft.title ?? '', page: draft.page, at: draft.at }] : []
    })
    .sort((a, b) => b.at - a.at)

/** The heading that was typed, else what the page is called. */
function titleOf(values: object): string {
  const { title, name } = values as { title?: unknown; name?: unknown }
  const typed = [title, name].find(text => typeof text === 'string' && text.trim())
  return typeof typed === 'string' ? typed : document.title.replace(/ · 工作台$/, '')
}
