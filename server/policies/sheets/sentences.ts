/** From `start` up to `end`. */
export interface Span {
  start: number
  end: number
}

/**
 * The sentences of a clause, each whole with the sign that ends it. A list of items is one sentence together with
 * its head, so that no item stands without it.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const isEnd = /[。！？\n]/u.test(text.charAt(i)) && !inBrackets(text, start, i) && !isInsideList(text, start, i)
    if (!isEnd && i < text.length - 1) continue
    const end = /[”』」）]/u.test(text.charAt(i + 1)) ? i + 2 : i + 1
    const leading = /^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0
    const trailing = /\s*$/u.exec(text.slice(start, end))?.[0].length ?? 0
    if (end - trailing > start + leading) spans.push({ start: start + leading, end: end - trailing })
    start = end
  }
  return spans
}

const count = (text: string, sign: string) => text.split(sign).length - 1

const inBrackets = (text: string, start: number, at: number) => {
  const before = text.slice(start, at)
  return (
    count(before, '（') > count(before, '）') ||
    count(before, '“') > count(before, '”') ||
    count(before, '《') > count(before, '》')
  )
}

const item = /（[一二三四五六七八九十]+）/u
const nextItem = /^\s*（[一二三四五六七八九十]+）/u

/** Between the first item and the last: a list written with full stops is one list all the same. */
const isInsideList = (text: string, start: number, at: number) =>
  item.test(text.slice(start, at)) && nextItem.test(text.slice(at + 1))
