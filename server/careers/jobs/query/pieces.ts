const han = /^\p{Script=Han}+$/u
/** Longer, and it is no word but a sentence. */
const longest = 8
const shortest = 2

/** Stretches of a word that may be a word themselves, the longest first, of these the last: what a thing is stands last in Chinese. */
export function piecesOf(word: string): string[] {
  if (!han.test(word) || word.length > longest) return []
  const pieces: string[] = []
  for (let length = word.length - 1; length >= shortest; length--)
    for (let at = word.length - length; at >= 0; at--) pieces.push(word.slice(at, at + length))
  return pieces
}
