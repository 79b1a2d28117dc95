/** What stands in brackets says something of the place and is no part of its name. */
const bare = (name: string) => name.replace(/[（(].*$/u, '')

/**
 * The name that people mean by `asked`: 某某纪念塔 by 某某塔, 青年人才驿站 by 老街驿站. Null where none comes near;
 * `alone`, where nothing else says that a place is meant, only the one name that holds all its signs in order.
 */
export function nameMeant(asked: string, names: readonly string[], alone = false): string | null {
  const [best, next] = names
    .map(name => ({ name, nearness: nearness(asked, bare(name)) }))
    .sort((a, b) => b.nearness - a.nearness || a.name.length - b.name.length)
  if (!best || best.nearness === 0) return null
  return alone && (best.nearness < 4 || best.nearness === next?.nearness) ? null : best.name
}

/** What is left where the words begin with one of the names, the longest of them: 招聘会 of 老街招聘会. */
export function withoutName(words: string, names: readonly string[]): string {
  const said = names.map(bare).filter(name => words.startsWith(name))
  return words.slice(Math.max(0, ...said.map(name => name.length))).trim()
}

/** Of a name that is shortened at its end too: 某某奥莱 of 某某奥特莱斯. */
const shortest = 2

/** What a thing is stands last in Chinese: the end of what was asked must be in the name, unless it begins with its first two signs. */
function nearness(asked: string, name: string): number {
  if (asked.length < 2) return 0
  if (name === asked) return 5
  const isShort = holdsInOrder(name, asked)
  if (isShort && name.at(-1) === asked.at(-1)) return 4
  if (isShort && asked.length > shortest && name.startsWith(asked.slice(0, shortest))) return 3
  if (name.includes(asked)) return 2
  if (name.includes(asked.slice(-2))) return 1
  return asked.length === shortest && isContracted(name, asked) ? 0.5 : 0
}

/** 奥莱 for 奥特莱斯: near one another in the name. */
function isContracted(name: string, [first = '', last = '']: string): boolean {
  const from = name.indexOf(first)
  const to = name.indexOf(last, from + 1)
  return from >= 0 && to > from && to - from <= shortest
}

function holdsInOrder(name: string, asked: string): boolean {
  let at = -1
  return [...asked].every(character => {
    at = name.indexOf(character, at + 1)
    return at >= 0
  })
}
