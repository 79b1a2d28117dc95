/** Reads JSON text that this server wrote. */
export const fromJson = <T>(text: string): T => JSON.parse(text) as T

/** Whether brackets stand within more than `most` others. What walks over JSON does so by calling itself. Linear. */
export function isDeeperThan(text: string, most: number): boolean {
  let depth = 0
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) i += sign === '\\' ? 1 : 0
    else if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth--
    if (depth > most) return true
  }
  return false
}

export const fromJsonOrNull = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T))
