const nameOf = (token: string, what: string) => `link:${token.slice(0, 12)}:${what}`

/** Something of a link that this phone keeps over a reload; null where there is nothing. */
export function keptFor<T>(token: string, what: string): T | null {
  try {
    const text = localStorage.getItem(nameOf(token, what))
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

export function keepFor(token: string, what: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(nameOf(token, what))
    else localStorage.setItem(nameOf(token, what), JSON.stringify(value))
  } catch {
    // Where nothing may be kept, it lives as long as the page.
  }
}
