import type { LibraryPolicy } from '../../server/policies/answers/library.ts'

const districts = ['金水区', '管城回族区', '惠济区', '上街区', '中牟县']

/** Nine times the library over: other districts' versions, and versions that no longer hold. */
export const withDistractors = (library: readonly LibraryPolicy[]): LibraryPolicy[] => [
  ...library,
  ...districts.flatMap(name => library.map(p => renamed(p, name))),
  ...[2016, 2018, 2019, 2021].flatMap(year => library.map(p => outdated(p, year))),
]

function renamed(policy: LibraryPolicy, name: string): LibraryPolicy {
  const there = (text: string) =>
    text.replaceAll('二七区', name).replaceAll('郑州市', name).replaceAll('二七', name).replaceAll('中原区', name)
  const title = there(policy.title)
  return copied(policy, name, { title: title.includes(name) ? title : `${name}${title}`, level: 'district' }, there)
}

const outdated = (policy: LibraryPolicy, year: number): LibraryPolicy =>
  copied(policy, String(year), { effectiveFrom: `${year}-01-01`, effectiveTo: `${year}-12-31` }, text => text)

function copied(
  policy: LibraryPolicy,
  mark: string,
  changed: Partial<LibraryPolicy>,
  reword: (text: string) => string,
): LibraryPolicy {
  const id = `${policy.id}-${mark}`
  const clauses = policy.clauses.map((c, i) => ({ id: `${id}#${i + 1}`, heading: c.heading, text: reword(c.text), asked: [] }))
  return { ...policy, ...changed, id, clauses, sheet: null, rules: null, tags: policy.tags.map(reword) }
}
