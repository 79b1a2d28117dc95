import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { circlesIn, filesIn, type Import, importsIn, importsOf, offences, read, upwardImports } from './support/imports.ts'

/** The house of the server and of the contract, the ground floor first. */
const floors = [
  ['platform'],
  ['people', 'staff'],
  ['community', 'culture', 'policies', 'showcase'],
  ['attendance', 'careers'],
  ['home', 'imports'],
  ['cli'],
] as const

/** That of the program: what knows no noun, what shows one, what is opened. */
const programFloors = [
  ['assets', 'lib', 'styles'],
  ['api'],
  ['hooks', 'stores'],
  ['kit'],
  ['people'],
  ['community', 'culture', 'frame', 'home', 'policies', 'showcase'],
  ['attendance', 'careers'],
  ['packages', 'pages'],
] as const

/** That of the desk: like the program's. */
const deskFloors = [
  ['kit'],
  ['frame'],
  ['careers', 'community', 'culture', 'policies', 'showcase', 'staff'],
  ['employer', 'home'],
] as const

/** What of the contract runs without its schema library. */
const evaluators = [
  'contract/attendance/pass.ts',
  'contract/policies/eligibility.ts',
  'contract/policies/eligibility-questions.ts',
  'contract/policies/draws.ts',
  'contract/careers/job-fit.ts',
  'contract/careers/labels.ts',
  'contract/culture/labels.ts',
  'contract/careers/take-home.ts',
  'contract/home/structured-data.ts',
  'contract/culture/distance.ts',
  'contract/people/consent-versions.ts',
  'contract/platform/signed-code.ts',
]

const foldersIn = (root: string) =>
  readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()

const resolved = (target: string) =>
  [target, `${target}.ts`, `${target}.tsx`, `${target}/index.tsx`].find(path => /\.tsx?$/.test(path) && existsSync(path)) ??
  target

const server = () => importsIn('server/**/*.ts')
const contract = () => importsIn('contract/**/*.ts')
const program = () => importsIn('src/**/*.{ts,tsx}')
const desk = () => importsIn('desk/**/*.{ts,tsx}')

test('the server, the contract and the tests of the server have the same nouns', () => {
  const nouns = floors.flat().filter(name => name !== 'cli')
  expect(foldersIn('contract')).toEqual(nouns.toSorted())
  expect(foldersIn('tests/server')).toEqual(nouns.toSorted())
  expect(foldersIn('server')).toEqual([...nouns, 'cli'].sort())
})

test('in the server and in the contract every arrow runs down, and pillars of one floor do not know each other', () => {
  expect(upwardImports(server(), 'server', floors)).toEqual([])
  expect(upwardImports(contract(), 'contract', floors)).toEqual([])
})

test('a pillar of the server knows of the contract what it may know of the server', () => {
  const asServer = server()
    .filter(i => /^contract\/[^/]+\//.test(i.target))
    .map((i): Import => ({ ...i, target: i.target.replace('contract/', 'server/') }))
  expect(upwardImports(asServer, 'server', floors)).toEqual([])
})

test('in the program every arrow runs down: lib, api, stores, kit, pillars, pages', () => {
  expect(upwardImports(program(), 'src', programFloors)).toEqual([])
})

test('in the desk every arrow runs down: API, kit, frame, pillars, the first page', () => {
  expect(upwardImports(desk(), 'desk', [['api'], ...deskFloors])).toEqual([])
})

test('the desk knows the contract by its types and its evaluators, and nothing of the others but their colours', () => {
  const wrong = desk().filter(
    i =>
      i.target.startsWith('server/') ||
      (i.target.startsWith('src/') && !i.target.startsWith('src/styles/')) ||
      (i.target.startsWith('contract/') && !i.isType && !evaluators.includes(i.target)),
  )
  expect(offences(wrong)).toEqual([])
  const others = [...program(), ...server(), ...contract()]
  expect(offences(others.filter(i => i.target.startsWith('desk/')))).toEqual([])
})

test('the kit of the desk knows no noun and no address, and one folder calls the API', () => {
  const wrong = importsIn('desk/kit/*.{ts,tsx}').filter(
    i => i.target.startsWith('contract/') || (i.target.startsWith('desk/api/') && i.target !== 'desk/api/errors.ts'),
  )
  expect(offences(wrong)).toEqual([])
  const callers = filesIn('desk/**/*.{ts,tsx}').filter(file => /\bfetch\(|XMLHttpRequest|EventSource/.test(read(file)))
  expect(callers).toEqual(['desk/api/client.ts'])
})

test('an arrow that runs up is seen, also between two of one floor and from a folder on no floor', () => {
  const planted = importsOf('server/culture/events/rows.ts', "import { seats } from '../../attendance/registrations/seats.ts'\n")
  expect(upwardImports(planted, 'server', floors)).toEqual(offences(planted))
  const sideways = importsOf('server/culture/a.ts', "import { b } from '../policies/b.ts'\n")
  expect(upwardImports(sideways, 'server', floors)).toEqual(offences(sideways))
  const unplaced = importsOf('server/extras/a.ts', "import { b } from '../platform/b.ts'\n")
  expect(upwardImports(unplaced, 'server', floors)).toEqual(offences(unplaced))
})

test('no files import each other in a circle, not even by their types', () => {
  for (const list of [server(), contract(), program(), desk(), importsIn('{scripts,bench,config}/**/*.ts')])
    expect(circlesIn(list, resolved).map(circle => circle.join(' → '))).toEqual([])
})

test('a circle is seen, of two and of three', () => {
  const arrow = (file: string, target: string): Import => ({ file, target, isType: true })
  const planted = [arrow('a', 'b'), arrow('b', 'a'), arrow('c', 'd'), arrow('d', 'e'), arrow('e', 'c'), arrow('e', 'a')]
  expect(circlesIn(planted, path => path)).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ])
})

test('the kit and what it stands on know no noun of the district', () => {
  const wrong = importsIn('src/{kit,hooks}/**/*.{ts,tsx}').filter(
    i =>
      (i.target.startsWith('contract/') && !i.target.startsWith('contract/platform/')) ||
      (i.target.startsWith('src/api/') && i.target !== 'src/api/errors') ||
      i.target.startsWith('src/stores/') ||
      i.target === 'src/lib/routes',
  )
  expect(offences(wrong)).toEqual([])
})

test('the mini-program knows the contract by its types, runs only its evaluators, and never sees the server', () => {
  const wrong = program().filter(
    i => i.target.startsWith('server/') || (i.target.startsWith('contract/') && !i.isType && !evaluators.includes(i.target)),
  )
  expect(offences(wrong)).toEqual([])
  const runtime = evaluators.flatMap(file => importsOf(file)).filter(i => !i.isType && !evaluators.includes(i.target))
  expect(offences(runtime)).toEqual([])
})

test('the contract knows only itself and its schema library, the server never the mini-program', () => {
  expect(offences(contract().filter(i => i.target !== 'zod' && !i.target.startsWith('contract/')))).toEqual([])
  expect(offences(server().filter(i => i.target.startsWith('src/')))).toEqual([])
})

test('a noun of the server uses no other noun’s repository', () => {
  const nounOf = (path: string) => path.split('/').slice(0, 3).join('/')
  const wrong = server().filter(
    i =>
      /\/(?:\w+-)?repository\.ts$/.test(i.target) &&
      !i.isType &&
      nounOf(i.target) !== nounOf(i.file) &&
      !/^server\/(\w+)\/\1\.ts$/.test(i.file),
  )
  expect(offences(wrong)).toEqual([])
})

test('what composes the pillars fits on one screen', () => {
  const long = ['server/services.ts', 'server/routes.ts', 'contract/endpoints.ts'].filter(
    file => read(file).split('\n').length > 80,
  )
  expect(long).toEqual([])
})

test('no page borrows from another page', () => {
  const homeOf = (path: string) => /^src\/(?:pages|packages)\/([^/]+)\//.exec(path)?.[0]
  const wrong = importsIn('src/{pages,packages}/**/*.{ts,tsx}').filter(
    i => homeOf(i.target) && homeOf(i.target) !== homeOf(i.file),
  )
  expect(offences(wrong)).toEqual([])
})

test('only the API folder talks to the network, and display pieces do not use it', () => {
  const callers = filesIn('src/**/*.{ts,tsx}').filter(file =>
    /Taro\.(?:request|uploadFile|downloadFile)\(|\bfetch\(/.test(read(file)),
  )
  expect(callers.sort()).toEqual(['src/api/client.ts', 'src/api/send-file.ts'])
  const pieces = program().filter(i => /^src\/(?!pages|packages)[^/]+\/[^/]+\.tsx$/.test(i.file))
  expect(offences(pieces.filter(i => i.target.startsWith('src/api/') && !i.isType))).toEqual([])
})
