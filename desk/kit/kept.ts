/** What this computer remembers of one's choices and drafts. A full or forbidden storage is told to `keep`'s caller. */
const prefix = 'desk:'

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
