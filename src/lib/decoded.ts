/** A page's parameter as text: the phone hands parameters over as they were sent, the browser decodes them. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
