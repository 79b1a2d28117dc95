/**
 * Cuts text into what the index stores: Chinese runs into pairs of neighbouring characters (two-character
 * words are found without a dictionary), Latin words and numbers whole. `C++`, `C#` and `.NET` keep their marks.
 */
export function indexWords(text: string, options: { singles: boolean }): string[] {
  const words: string[] = []
  for (const run of runsOf(text)) {
    if (!isChinese(run)) words.push(spellOut(run))
    else {
      if (options.singles || run.length === 1) words.push(...run)
      for (let i = 0; i + 1 < run.length; i++) words.push(run.slice(i, i + 2))
    }
  }
  return words
}

export interface QueryWord {
  word: string
  /** Matches every word that starts so: Latin words are found while they are being typed. */
  prefix: boolean
}

/** The words that a document must contain, every one, to be found. At most 16. */
export function queryWords(query: string): QueryWord[] {
  const words = new Map<string, QueryWord>()
  for (const run of runsOf(query)) {
    const cut = isChinese(run) ? (run.length === 1 ? [run] : pairs(run)) : [spellOut(run)]
    // A number is meant whole: 3 is not the beginning of 36.
    for (const word of cut) words.set(word, { word, prefix: /[a-z]/.test(run) })
  }
  return [...words.values()].slice(0, 16)
}

const runsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|\.?[a-z0-9][a-z0-9+#.]*/gu) ?? []

const isChinese = (run: string) => /^\p{Script=Han}/u.test(run)

const pairs = (run: string) => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))

const spellOut = (run: string) => run.replace(/\.+$/, '').replace(/\+/g, 'plus').replace(/#/g, 'sharp').replace(/\./g, 'dot')
