/** What stands in brackets says something of the place and is no part of its name. */
const bare = (name: string) => name.replace(/[（(].*$/u, '')

/**
 * The name that people mean by `asked`: 二七纪念塔 by 二七塔, 青年人才驿站 by 德化街驿站. Null where none comes near;
 * `alone`, where nothing else says that a place is meant, only the one name that holds all its signs in order.
 */
export function nameMeant(asked: string, names: readonly string[], alone = false): string | null {
  const [best, next] = names
    .map(name => ({ name, nearness: nearness(asked, bare(name)) }))
    .sort((a, b) => b.nearness - a.nearness || a.name.length - b.name.length)
  if (!best || best.nearness === 0) return null
  return alone && (best.nearness < 3 || best.nearness === next?.nearness) ? null : best.name
}

/** What a thing is stands last in Chinese: the end of what was asked must be in the name. */
function nearness(asked: string, name: string): number {
  if (asked.length < 2) return 0
  if (name === asked) return 4
  if (name.at(-1) === asked.at(-1) && holdsInOrder(name, asked)) return 3
  if (name.includes(asked)) return 2
  return name.includes(asked.slice(-2)) ? 1 : 0
}

function holdsInOrder(name: string, asked: string): boolean {
  let at = -1
  return [...asked].every(character => {
    at = name.indexOf(character, at + 1)
    return at >= 0
  })
}
