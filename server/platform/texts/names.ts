import type { WordList } from './word-list.ts'

const han = /\p{Script=Han}/u
export const isHan = (sign: string | undefined) => sign !== undefined && han.test(sign)

/** 方总包单位, 高工艺: a courtesy of one character may begin another word. */
const goesOn = /^(?:总[包部量体务成计分共]|工[作程厂种资艺序地具业])/

/** How people are named, by a list of surnames and courtesies in whole words. */
export function namesOf<Kind extends string>(words: WordList<Kind | 'surname' | 'courtesy' | 'no-name'>) {
  const writtenAs = (kind: 'surname' | 'courtesy' | 'no-name') => words.only(kind).entries.flatMap(({ patterns }) => patterns)
  const surnames = new Set(writtenAs('surname'))
  /** Words of work that begin like a name: 项目经理, 任课老师. */
  const noNames = Map.groupBy(writtenAs('no-name'), word => word[0])
  const courtesies = Map.groupBy(writtenAs('courtesy'), word => word[0])

  /** The surname that stands here, '' where none does. */
  const surnameAt = (text: string, at: number) =>
    surnames.has(text.slice(at, at + 2)) ? text.slice(at, at + 2) : surnames.has(text[at] ?? '') ? (text[at] as string) : ''

  const courtesyAt = (text: string, at: number) =>
    (courtesies.get(text[at]) ?? []).reduce(
      (best, word) => (word.length > best && text.startsWith(word, at) ? word.length : best),
      0,
    )

  const isWork = (text: string, at: number) => (noNames.get(text[at]) ?? []).some(word => text.startsWith(word, at))

  /** How long a name with its courtesy is that begins here: 张经理, 欧阳女士, 王小明老师; 0 where there is none. */
  function namedAt(text: string, at: number): number {
    // 小李
    if (/[小老]/.test(text[at] ?? '') && surnameAt(text, at + 1) && !isHan(text[at + 2])) return 2
    const surname = surnameAt(text, at).length
    if (surname === 0 || isWork(text, at)) return 0
    for (let given = 0; given <= 2; given++) {
      const courtesy = courtesyAt(text, at + surname + given)
      if (courtesy > 0 && !(courtesy === 1 && goesOn.test(text.slice(at + surname + given, at + surname + given + 2))))
        return surname + given + courtesy
      if (!isHan(text[at + surname + given])) return 0
    }
    return 0
  }

  /** A bare name: a surname and one or two more, then no Han character; its length, or 0. */
  function bareNameAt(text: string, at: number): number {
    const surname = surnameAt(text, at).length
    if (surname === 0 || isWork(text, at)) return 0
    let length = surname
    while (length < surname + 2 && isHan(text[at + length])) length++
    return length > surname && !isHan(text[at + length]) ? length : 0
  }

  return { namedAt, bareNameAt }
}
