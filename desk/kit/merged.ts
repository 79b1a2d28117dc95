/** Two people changed a list that both began with: what each added, changed and took away, together. */
export interface Merged<T> {
  items: T[]
  /** What both changed in different ways; one's own is in `items`. */
  both: T[]
}

/** `keyOf` names what stays the same thing while it is changed. Theirs gives the order. */
export function merged<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], keyOf: (item: T) => string): Merged<T> {
  const byKey = (items: readonly T[]) => new Map(items.map(item => [keyOf(item), item]))
  const [old, own, other] = [byKey(base), byKey(mine), byKey(theirs)]
  const same = (a: T | undefined, b: T | undefined) => JSON.stringify(a) === JSON.stringify(b)
  const both: T[] = []
  const keys = [...other.keys(), ...[...own.keys()].filter(key => !other.has(key))]
  const items = keys.flatMap(key => {
    const [was, here, there] = [old.get(key), own.get(key), other.get(key)]
    if (same(here, was)) return there ?? []
    if (!same(there, was) && !same(here, there)) both.push((here ?? there) as T)
    return here ?? []
  })
  return { items, both }
}

/** Says what was put together, for a person to look at before saving again. */
export const mergedText = (version: number, both: string[]) =>
  `别人刚存了第 ${version} 版，已经和你的改动合在一起，请看一遍再存。${
    both.length > 0 ? `两边都改过的用了你的：${both.map(name => `“${name}”`).join('、')}。` : ''
  }`
