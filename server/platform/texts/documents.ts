/** What names a document and its number behind or before it: passports, permits of Hong Kong, Macao and Taiwan, soldiers. */
const numbered = [
  /(?:护照|passport)\s{0,2}(?:号码?|编号|no\.?|number)?[\s:是为(]{0,4}([a-z]{1,2}[0-9]{7,8}|[0-9]{9})(?![0-9a-z])/g,
  /(?:通行证|回乡证|台胞证)\s{0,2}(?:号码?|编号|no\.?)?[\s:是为(]{0,4}([a-z]?[0-9]{8,10})(?![0-9a-z])/g,
  /(?:军官|士兵|军人)证[^0-9,;。\n]{0,8}([0-9]{6,8})(?![0-9])/g,
  /(?<![0-9a-z])([a-z]{1,2}[0-9]{7,8})\s{0,2}\((?:护照|港澳|通行证|passport)/g,
]
const named = /护照|通行证|回乡证|台胞证|官证|兵证|人证|passport/

/** Numbers of documents in a folded text, other than those of identity cards. */
export function* documentsIn(text: string): Generator<{ kind: 'document'; at: number; end: number }> {
  if (!named.test(text)) return
  for (const form of numbered)
    for (const { 0: whole, 1: number = '', index } of text.matchAll(form)) {
      const at = index + whole.indexOf(number)
      yield { kind: 'document', at, end: at + number.length }
    }
}
