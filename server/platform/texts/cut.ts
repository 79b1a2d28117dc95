interface Place {
  at: number
  end: number
}

const joiner = /[ \t\r,，、;；:：|/+·\-—~&]/
const opening = /[（(【[“"「<]/
const closing = /[）)】\]”"」>]/
const mark = /[。！？!?]/
const sentenceEnd = /[\n。！？!?]/

/** The text without these places (in order, apart), and without what is left of the punctuation around them. Linear. */
export function without(text: string, places: readonly Place[]): string {
  const pieces: string[] = []
  let from = 0
  for (const [i, { at, end }] of places.entries()) {
    if (i === 0) pieces.push(text.slice(0, at))
    else append(pieces, text.slice(from, at))
    from = end
  }
  append(pieces, text.slice(from))
  return pieces.join('').trim()
}

/** Puts a piece behind the others where something was taken out between them. */
function append(pieces: string[], piece: string): void {
  let start = 0
  for (;;) {
    trimLast(pieces)
    const last = pieces.at(-1)
    const begins = !last || sentenceEnd.test(last.at(-1) as string)
    while (start < piece.length && (joiner.test(piece[start] as string) || (begins && mark.test(piece[start] as string)))) start++
    if (!last || !opening.test(last.at(-1) as string) || !closing.test(piece[start] ?? '')) break
    pieces[pieces.length - 1] = last.slice(0, -1)
    start++
  }
  const rest = piece.slice(start)
  const last = pieces.at(-1)?.at(-1)
  if (last && rest && !sentenceEnd.test(last + rest[0]) && !opening.test(last) && !closing.test(rest[0] as string))
    pieces.push('，')
  if (rest) pieces.push(rest)
}

/** Takes separators off the end of what stands there so far. */
function trimLast(pieces: string[]): void {
  for (let last = pieces.at(-1); last !== undefined; last = pieces.at(-1)) {
    let end = last.length
    while (end > 0 && joiner.test(last[end - 1] as string)) end--
    pieces.pop()
    if (end === 0) continue
    pieces.push(last.slice(0, end))
    return
  }
}
