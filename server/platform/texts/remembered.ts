/** More different texts than that are forgotten: a table of nothing but different ones is not kept twice. */
const most = 10_000

/** Reads each text once. For what gives the same for the same text, and whose answers nobody changes. */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return text => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Answer
    const answer = read(text)
    if (known.size >= most) known.clear()
    known.set(text, answer)
    return answer
  }
}

/** The same where a second value, of which there are few, has a say. */
export function rememberedWith<Other, Answer>(
  read: (text: string, other: Other) => Answer,
): (text: string, other: Other) => Answer {
  const byOther = new Map<Other, (text: string) => Answer>()
  return (text, other) => {
    let known = byOther.get(other)
    if (!known) {
      known = remembered(asked => read(asked, other))
      byOther.set(other, known)
    }
    return known(text)
  }
}
