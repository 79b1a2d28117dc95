/** Texts that a table says again and again; a table of nothing but different texts is not kept twice. */
const most = 10_000

/** Reads each text once. For what gives the same for the same text, and whose answers nobody changes. */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return text => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Answer
    const answer = read(text)
    if (known.size < most) known.set(text, answer)
    return answer
  }
}
