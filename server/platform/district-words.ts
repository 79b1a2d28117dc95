import type { District } from '../../contract/platform/district.ts'

/**
 * The names that texts are inherited by. Only those that stand unbroken in patterns too: a word list writes
 * `云河(塔|广场)` and nowhere the name of the tower.
 */
const names = (of: District) => [
  of.name,
  of.quarter,
  of.district,
  of.city,
  of.province,
  of.districtShort,
  of.cityShort,
  of.provinceShort,
  of.streetShort,
  of.slug,
]

/** A text of one district as another would write it: every name of the one becomes that of the other, the longest first. */
export function inheritedText(text: string, from: District, to: District): string {
  const theirs = names(to)
  const pairs = new Map(names(from).map((name, i) => [name, theirs[i] ?? name]))
  const pattern = [...pairs.keys()].sort((a, b) => b.length - a.length).join('|')
  // The ids of entries are told apart by nothing but themselves: they stay.
  return text.replace(new RegExp(`(?<!"id": "[a-z0-9-]*)(?:${pattern})`, 'gu'), name => pairs.get(name) ?? name)
}
