import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { district } from '../contract/platform/district.ts'
import { makePackage, type NewDistrict } from '../scripts/district/make-package.ts'
import { inheritedText } from '../server/platform/district-words.ts'
import { parseWordList } from '../server/platform/texts/word-list.ts'
import { readWordLists } from '../server/word-lists.ts'
import { foreign } from './support/other-district.ts'

const root = mkdtempSync(join(tmpdir(), 'districts-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const recordIn = (folder: string) => district.parse(JSON.parse(readFileSync(`${folder}/district.json`, 'utf8')))
const first = recordIn('content')
const wanted: NewDistrict = { short: '清溪', city: '吴州市', province: '江北省' }

/** The word lists as a package without any of its own reads them. */
const listsOf = (folder: string) =>
  readWordLists((name, kinds, form) =>
    parseWordList(inheritedText(readFileSync(`content/wordlists/${name}`, 'utf8'), first, recordIn(folder)), kinds, name, form),
  )

test('a new package has every picture that the first one has, and nothing of it in any text', async () => {
  const folder = await makePackage(wanted, root)
  expect(folder).toBe(join(root, 'districts/qingxi'))
  expect(recordIn(folder)).toMatchObject({ district: '清溪区', cityShort: '吴州', talentStation: null })
  const names = (of: string) => globSync('pictures/**/*.{svg,png}', { cwd: of }).sort()
  expect(names(folder)).toEqual(names('content'))
  const texts = globSync(`${folder}/**/*.{json,scss,svg}`)
  expect(texts.filter(file => foreign.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('it takes over the word lists with its own names in them', async () => {
  const { tables, policies } = listsOf(await makePackage({ ...wanted, slug: 'lists' }, root))
  const placeOf = (text: string) => tables.places.only('district').firstEntryIn(text)?.writes
  expect(placeOf('清溪大学路')).toBe('清溪区')
  expect(placeOf('二七大学路')).toBeUndefined()
  expect(policies.facts.entriesIn('户口在清溪').map(entry => entry.writes)).toContain('清溪区')
})

test('a name that makes a list ambiguous is said with its line', async () => {
  const folder = await makePackage({ ...wanted, short: '高新' }, root)
  expect(() => listsOf(folder)).toThrow(/^policy-reading\.json 第 \d+ 行：例子“中原路在高新区吗”应当放过/)
})

test('a package is never written over another one', async () => {
  await makePackage({ ...wanted, slug: 'twice' }, root)
  await expect(makePackage({ ...wanted, slug: 'twice' }, root)).rejects.toThrow(/已经有了/)
})
