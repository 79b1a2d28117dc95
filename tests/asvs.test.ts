import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesIn, importsOf, read } from './support/imports.ts'

/** The level of each requirement of ASVS 5.0.0, section by section, in their order. */
const standard: Record<string, string> = {
  'V1.1': '22',
  'V1.2': '1111122223',
  'V1.3': '112222222223',
  'V1.4': '222',
  'V1.5': '123',
  'V2.1': '122',
  'V2.2': '112',
  'V2.3': '12223',
  'V2.4': '23',
  'V3.1': '3',
  'V3.2': '113',
  'V3.3': '12223',
  'V3.4': '11222233',
  'V3.5': '11122333',
  'V3.6': '3',
  'V3.7': '22333',
  'V4.1': '12233',
  'V4.2': '23333',
  'V4.3': '22',
  'V4.4': '1222',
  'V5.1': '2',
  'V5.2': '112333',
  'V5.3': '113',
  'V5.4': '222',
  'V6.1': '122',
  'V6.2': '111111112222',
  'V6.3': '11223333',
  'V6.4': '112233',
  'V6.5': '22222333',
  'V6.6': '2223',
  'V6.7': '33',
  'V6.8': '2222',
  'V7.1': '222',
  'V7.2': '1111',
  'V7.3': '22',
  'V7.4': '11222',
  'V7.5': '223',
  'V7.6': '22',
  'V8.1': '1233',
  'V8.2': '1123',
  'V8.3': '133',
  'V8.4': '23',
  'V9.1': '111',
  'V9.2': '1222',
  'V10.1': '22',
  'V10.2': '223',
  'V10.3': '22223',
  'V10.4': '1111122222233333',
  'V10.5': '22222',
  'V10.6': '22',
  'V10.7': '222',
  'V11.1': '2233',
  'V11.2': '22233',
  'V11.3': '11233',
  'V11.4': '1222',
  'V11.5': '23',
  'V11.6': '23',
  'V11.7': '33',
  'V12.1': '12233',
  'V12.2': '11',
  'V12.3': '22223',
  'V13.1': '2333',
  'V13.2': '222223',
  'V13.3': '2233',
  'V13.4': '1222233',
  'V14.1': '22',
  'V14.2': '12223333',
  'V14.3': '122',
  'V15.1': '12233',
  'V15.2': '12233',
  'V15.3': '1222222',
  'V15.4': '3333',
  'V16.1': '2',
  'V16.2': '22222',
  'V16.3': '2222',
  'V16.4': '222',
  'V16.5': '2223',
  'V17.1': '23',
  'V17.2': '22223333',
  'V17.3': '22',
}
const required = Object.entries(standard).flatMap(([section, levels]) =>
  [...levels].flatMap((level, at) => (level === '3' ? [] : [{ id: `${section}.${at + 1}`, level }])),
)

const [, body = '', away = ''] = /^([\s\S]*)\n## What does not apply\n([\s\S]*)$/.exec(read('docs/asvs.md')) ?? []
const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())
const lines = body
  .split('\n')
  .filter(line => /^\| V\d/.test(line))
  .map(cells)
const excused = away
  .split('\n')
  .filter(line => /^\| V\d/.test(line))
  .map(cells)
const isExcused = (id: string) => excused.some(([part = '']) => id === part || id.startsWith(`${part}.`))

test('the standard has 70 requirements of level 1, 183 of level 2 and 92 of level 3', () => {
  const all = Object.values(standard).join('')
  const counts = Object.fromEntries(['1', '2', '3'].map(level => [level, all.split(level).length - 1]))
  expect(counts).toEqual({ 1: 70, 2: 183, 3: 92 })
})

test('each requirement of levels 1 and 2 has one line, at its level, or does not apply for a reason', () => {
  expect(lines.map(([id, level]) => ({ id, level }))).toEqual(required.filter(({ id }) => !isExcused(id)))
  for (const [id, why] of excused) expect([id, (why ?? '').length > 3]).toEqual([id, true])
})

test('what is held names a test that is there, and what is not says why', () => {
  const faults = lines.flatMap(([id, , , state, by = '']) => {
    const tests = [...by.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file)
    const isFounded = state === 'held' ? tests.length > 0 : (state === 'operator' || state === 'in part') && by.length > 10
    return [...tests.filter(file => !existsSync(file)), ...(isFounded ? [] : [`${id}: ${state}`])]
  })
  expect(faults).toEqual([])
})

test('the counts at its head are those of its lines', () => {
  const count = (state: string) => lines.filter(line => line[3] === state).length
  expect(body).toContain(`${count('held')} are held, ${count('operator')} are the operator's, ${count('in part')} hold in part`)
})

test('the server starts no commands, and nothing anywhere runs text as code or puts it in as markup', () => {
  const starters = filesIn('server/**/*.ts').filter(file => importsOf(file).some(({ target }) => /child_process$/.test(target)))
  const risky = filesIn('{server,contract,src,desk}/**/*.{ts,tsx}').filter(file =>
    /\beval\(|new Function\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write\(|<RichText/.test(read(file)),
  )
  expect({ starters, risky }).toEqual({ starters: [], risky: [] })
})

test('passwords are masked, named to password managers and pasted freely', () => {
  const files = filesIn('{desk,src}/**/*.tsx')
  const fields = files.flatMap(file => [...read(file).matchAll(/<Input\.Password[^>]*>/g)].map(([field]) => field))
  expect(fields.length).toBeGreaterThan(4)
  for (const field of fields) expect(field).toMatch(/autoComplete='(?:current|new)-password'/)
  expect(files.filter(file => /onPaste=/.test(read(file)))).toEqual([])
})
