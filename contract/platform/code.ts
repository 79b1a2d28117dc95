/** No 0 O 1 I L: what is read aloud or typed by hand must not be mistaken. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const codeLength = 6

/** What a person types or says, brought to the form codes are stored in; null where it cannot be a code. */
export function normalizeCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === codeLength && [...code].every(c => codeAlphabet.includes(c)) ? code : null
}
