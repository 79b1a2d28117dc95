import { forget, keep, namesKept, readKept } from './kept.ts'

/** What stands in a form that was not sent yet. */
export interface Draft<V> {
  values: Partial<V>
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
