/**
 * What this computer remembers of somebody's choices and drafts. A full or forbidden storage is told to `keep`'s caller.
 * Kept apart for each person: several share one office computer.
 */
let prefix = 'desk:'

export function keepFor(person: string) {
  prefix = `desk:${person}:`
}

export function readKept<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as T | null
  } catch {
    return null
  }
}

/** Whether it could be kept. */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forget(name: string) {
  localStorage.removeItem(prefix + name)
}

/** Names of what is kept that begin so. */
export function namesKept(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(prefix + start))
      .map(key => key.slice(prefix.length))
  } catch {
    return []
  }
}
