import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn as files, read } from './support/imports.ts'

const source = '{src,server,contract,desk,scripts,config,bench}/**/*.{ts,tsx}'

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

test('one file reads the environment of the server, and before it one reads which district it is', () => {
  const readers = files('server/**/*.ts').filter(file => /process\.env/.test(read(file)))
  expect(readers.sort()).toEqual(['server/platform/district.ts', 'server/platform/env.ts'])
})

test('the time of day is injected: only the outermost files ask the machine', () => {
  const askers = files('server/**/*.ts').filter(file => /Date\.now/.test(read(file)))
  expect(askers.sort()).toEqual(['server/cli/open-services.ts', 'server/main.ts', 'server/platform/db/migrate.ts'])
})

test('no file has outgrown its purpose', () => {
  const long = files('{src,server,contract,desk,scripts,config,tests,bench}/**/*.{ts,tsx}')
    .map(file => [file, read(file).split('\n').length] as const)
    .filter(([_file, lines]) => lines > 250)
  expect(long).toEqual([])
})

test('folders and files have narrow names', () => {
  const vague = files('{src,server,contract,desk,scripts,config,tests,bench}/**/*').filter(file =>
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
    '{.ci,src,server,contract,desk,scripts,config,tests,bench,content,docs,types}/**/*.{ts,tsx,json,md,mjs,cjs,js,yml}',
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

test('the documents and comments name no path that is not there', () => {
  // The worked example of CONTRIBUTING.md names files of a thing that does not exist; released migrations are never edited.
  const imagined = /follow/i
  const missing = files('{docs,server,contract,src,desk,scripts,bench,config,content}/**/*.{md,ts,tsx,scss}')
    .concat(['README.md', 'CONTRIBUTING.md'])
    .flatMap(file =>
      [...read(file).matchAll(/(?<![\w/.@-])(?:server|contract|src|desk|tests|content|scripts|bench)\/[\w./-]*\w/g)].flatMap(
        ([path]) =>
          ['', '.ts', '.tsx'].some(ending => existsSync(path + ending)) || imagined.test(path) ? [] : [`${file}: ${path}`],
      ),
    )
  expect(missing).toEqual([])
})

test('no word of any one district stands in the code: its package says what it is called', () => {
  const words = /二七|德化|郑州|百年|郑青春|dehua|erqi|zhengzhou/i
  const tracked = files('{src,server,contract,desk,config,scripts}/**/*.{ts,tsx,scss,html,json,sql,cjs,js,svg}')
  expect(tracked.length).toBeGreaterThan(500)
  // The first words of a sealed file are a format, and no name: files that are there begin with them.
  const format = 'server/platform/sealed-file.ts'
  expect(tracked.filter(file => file !== format && words.test(read(file)))).toEqual([])
})

test('every package of a district has its name, its colours and its pictures', () => {
  const pictures = files('content/pictures/**/*.{svg,png}').map(file => file.replace('content/', ''))
  for (const folder of ['content', ...files('districts/*')])
    for (const file of ['district.json', 'palette.scss', 'departments.json', ...pictures])
      expect(existsSync(`${folder}/${file}`), `${folder}/${file}`).toBe(true)
})

test('the glossary names a folder or file that is there for each noun', () => {
  const folders = [...read('docs/domain.md').matchAll(/^\|[^|]*\|[^|]*\| `([\w/-]+)` +\|/gm)].map(match => match[1] ?? '')
  expect(folders.length).toBeGreaterThan(40)
  expect(folders.filter(folder => !existsSync(`server/${folder}`) && !existsSync(`contract/${folder}.ts`))).toEqual([])
})
