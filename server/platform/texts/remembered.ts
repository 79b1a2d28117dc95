/** More different texts than that, or more signs in them, are forgotten: a table of nothing but different ones is not kept twice. */
const most = 10_000
const mostSigns = 1_000_000

/** Reads each text once. For what gives the same for the same text, and whose answers nobody changes. */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  let signs = 0
  return text => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Answer
    const answer = read(text)
    signs += text.length
    if (known.size >= most || signs > mostSigns) {
      known.clear()
      signs = text.length
    }
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
