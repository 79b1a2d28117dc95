import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

/** The walls of the house, as docs/architecture.md draws them. */
interface Import {
  file: string
  /** A path from the root of the repository, or a package name. */
  target: string
  isType: boolean
}

const files = (pattern: string) =>
  globSync(pattern, { exclude: ['node_modules/**', 'dist/**'] }).map(f => f.replaceAll('\\', '/'))
const read = (file: string) => readFileSync(file, 'utf8')

function importsOf(file: string): Import[] {
  const found: Import[] = []
  for (const [, isType, names = '', from = ''] of read(file).matchAll(
    /^import\s+(type\s+)?([^'"]*?)\s*(?:from\s*)?['"]([^'"]+)['"]/gm,
  )) {
    const onlyTypes =
      Boolean(isType) ||
      (/^\{[^}]*\}$/s.test(names.trim()) &&
        names
          .replace(/[{}\s]/g, '')
          .split(',')
          .filter(Boolean)
          .every(n => n.startsWith('type')))
    const target = from.startsWith('.')
      ? normalize(join(dirname(file), from))
      : from.startsWith('@/')
        ? from.replace('@/', 'src/')
        : from
    found.push({ file, target: target.replaceAll('\\', '/'), isType: onlyTypes })
  }
  return found
}

const importsIn = (pattern: string) => files(pattern).flatMap(importsOf)
const offences = (list: Import[]) => list.map(({ file, target }) => `${file} → ${target}`)
const source = '{src,server,contract,scripts,config,bench}/**/*.{ts,tsx}'

test('the mini-program knows the contract by its types, runs only its evaluators, and never sees the server', () => {
  const evaluators = [
    'contract/attendance/pass.ts',
    'contract/policies/eligibility.ts',
    'contract/policies/eligibility-questions.ts',
    'contract/careers/job-fit.ts',
  ]
  const wrong = importsIn('src/**/*.{ts,tsx}').filter(
    i => i.target.startsWith('server/') || (i.target.startsWith('contract/') && !i.isType && !evaluators.includes(i.target)),
  )
  expect(offences(wrong)).toEqual([])
  expect(offences(evaluators.flatMap(importsOf).filter(i => !i.isType && !evaluators.includes(i.target)))).toEqual([])
})

test('the contract knows only itself and its schema library', () => {
  expect(offences(importsIn('contract/**/*.ts').filter(i => i.target !== 'zod' && !i.target.startsWith('contract/')))).toEqual([])
})

test('the server never reaches into the mini-program', () => {
  expect(offences(importsIn('server/**/*.ts').filter(i => i.target.startsWith('src/')))).toEqual([])
})

test('a domain of the server uses no other domain’s repository', () => {
  const wrong = importsIn('server/*/**/*.ts').filter(
    i => /\/(?:\w+-)?repository\.ts$/.test(i.target) && !i.isType && i.target.split('/')[1] !== i.file.split('/')[1],
  )
  expect(offences(wrong)).toEqual([])
})

test('only the API folder talks to the network, and display pieces do not use it', () => {
  const callers = files('src/**/*.{ts,tsx}').filter(file =>
    /Taro\.(?:request|uploadFile|downloadFile)\(|\bfetch\(/.test(read(file)),
  )
  expect(callers.sort()).toEqual(['src/api/client.ts', 'src/api/send-file.ts'])
  expect(offences(importsIn('src/kit/**/*.tsx').filter(i => i.target.startsWith('src/api/') && !i.isType))).toEqual([])
})

test('no page borrows from another page', () => {
  const homeOf = (path: string) => /^src\/(?:pages|packages)\/([^/]+)\//.exec(path)?.[0]
  const wrong = importsIn('src/{pages,packages}/**/*.{ts,tsx}').filter(
    i => homeOf(i.target) && homeOf(i.target) !== homeOf(i.file),
  )
  expect(offences(wrong)).toEqual([])
})

test('shared pieces know no page', () => {
  const wrong = importsIn(
    'src/{kit,frame,attendance,careers,culture,home,people,policies,showcase,hooks,lib,stores,api}/**/*.{ts,tsx}',
  ).filter(i => /^src\/(?:pages|packages)\//.test(i.target))
  expect(offences(wrong)).toEqual([])
})

test('every page of the program is listed, and every listed page is there with its settings', () => {
  const config = read('src/app.config.ts')
  const main = [...(/ pages: \[([^\]]+)\]/.exec(config)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(match => match[1] ?? '')
  const packages = [...config.matchAll(/root: '([^']+)',\s*pages: \[([^\]]+)\]/g)].flatMap(([, root, pages = '']) =>
    [...pages.matchAll(/'([^']+)'/g)].map(match => `${root}/${match[1]}`),
  )
  const listed = [...main, ...packages].map(page => `src/${page}`)
  const settings = files('src/{pages,packages}/**/*.config.ts').map(file => file.replace('.config.ts', ''))
  expect(settings.sort()).toEqual([...listed].sort())
  for (const page of listed) expect(existsSync(`${page}.tsx`), page).toBe(true)
})

test('every page is among the screens that are looked at in light, dark and large text', () => {
  // Behind a sign-in; the journeys go through them.
  const elsewhere = ['/packages/staff/scan', '/packages/staff/bookings', '/packages/tickets/ticket']
  const looked = read('tests/support/screens.ts')
  const settings = files('src/{pages,packages}/**/*.config.ts').map(file => file.replace('src', '').replace('.config.ts', ''))
  expect(settings.filter(page => !elsewhere.includes(page) && !looked.includes(page))).toEqual([])
})

test('every path that the program opens leads to a listed page', () => {
  const settings = new Set(
    files('src/{pages,packages}/**/*.config.ts').map(file => file.replace('src', '').replace('.config.ts', '')),
  )
  const opened = [...read('src/lib/routes.ts').matchAll(/[`'](\/(?:pages|packages)\/[\w/-]+)/g)].map(match => match[1] ?? '')
  expect(opened.length).toBeGreaterThan(10)
  expect(opened.filter(path => !path.endsWith('/') && !settings.has(path))).toEqual([])
})

test('one file reads the environment of the server', () => {
  const readers = files('server/**/*.ts').filter(file => /process\.env/.test(read(file)))
  expect(readers).toEqual(['server/platform/env.ts'])
})

test('the time of day is injected: only the outermost files ask the machine', () => {
  const askers = files('server/**/*.ts').filter(file => /Date\.now/.test(read(file)))
  expect(askers.sort()).toEqual(['server/cli/open-services.ts', 'server/main.ts', 'server/platform/db/migrate.ts'])
})

test('no file has outgrown its purpose', () => {
  const long = files('{src,server,contract,scripts,config,tests,bench}/**/*.{ts,tsx}')
    .map(file => [file, read(file).split('\n').length] as const)
    .filter(([_file, lines]) => lines > 250)
  expect(long).toEqual([])
})

test('folders and files have narrow names', () => {
  const vague = files('{src,server,contract,scripts,config,tests,bench}/**/*').filter(file =>
    /(?:^|\/)(?:utils?|common|shared|helpers?|misc|types)(?:\/|\.tsx?$)/.test(file),
  )
  expect(vague).toEqual([])
})

test('nothing only passes other files on', () => {
  const barrels = files(source).filter(file =>
    read(file)
      .split('\n')
      .filter(Boolean)
      .every(line => /^export (?:\*|\{[^}]*\}) from /.test(line)),
  )
  expect(barrels).toEqual([])
})

test('no address of a package registry and no path of a machine stands in a file', () => {
  const tracked = files(
    '{.ci,src,server,contract,scripts,config,tests,bench,content,docs,types}/**/*.{ts,tsx,json,md,mjs,cjs,js,yml}',
  ).concat(['package.json', 'package-lock.json', 'README.md', 'CONTRIBUTING.md', '.npmrc'].filter(file => existsSync(file)))
  const wrong = tracked.filter(
    file =>
      relative('tests', file) !== 'layout.test.ts' &&
      /"resolved": "http|registry\.npm|npmmirror|(?<![.\w@])\/(?:home|root|work|Users)\/\w/.test(read(file)),
  )
  expect(wrong).toEqual([])
})

test('the lock file names the packages of every platform, so that a clean install works on each', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>
  }
  const names = new Set(Object.keys(packages).map(path => path.replace(/^.*node_modules\//, '')))
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter(name => !names.has(name))
  expect(missing).toEqual([])
})
