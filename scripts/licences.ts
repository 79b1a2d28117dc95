// Writes THIRD-PARTY.md, what of others is shipped to servers and phones: `npm run licences`.

import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
export const listFile = path.join(root, 'THIRD-PARTY.md')

interface Locked {
  version?: string
  license?: string
  dev?: boolean
  /** Only for one kind of machine. */
  os?: string[]
  cpu?: string[]
  dependencies?: Record<string, string>
}

export interface Shipped {
  name: string
  version: string
  licence: string
  /** 服务器, 手机, 工作台, or several of them: `服务器、手机`. */
  to: string
  /** Where it stands in the lock file; null for what only one kind of machine installs. */
  folder: string | null
}

/** What Taro and the service worker put into the program without an import in `src/`. */
const broughtAlong = [
  '@tarojs/runtime',
  '@tarojs/react',
  '@tarojs/plugin-framework-react',
  'react-dom',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
]

/** Every package of the lock file that leaves the workshop, by name and version. */
export function shippedPackages(): Shipped[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const server = new Set(Object.keys(packages).filter(folder => folder !== '' && !packages[folder]?.dev))
  const program = withDependencies(packages, [...importedBy('src'), ...broughtAlong])
  const desk = withDependencies(packages, importedBy('desk'))
  const shipped = [...new Set([...server, ...program, ...desk])].map((folder): Shipped => {
    const { version = '', license = '未写明', os, cpu } = packages[folder] ?? {}
    return {
      name: folder.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
      to: [server.has(folder) && '服务器', program.has(folder) && '手机', desk.has(folder) && '工作台']
        .filter(Boolean)
        .join('、'),
      folder: os || cpu ? null : folder,
    }
  })
  return shipped.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ name, version }: Shipped) => `${name}@${version}`

function withDependencies(packages: Record<string, Locked>, names: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const name of names) addWithDependencies(packages, `node_modules/${name}`, found)
  return found
}

/** Packages that a file of a program imports for more than their types. */
function importedBy(program: 'src' | 'desk'): Set<string> {
  const names = globSync(`${program}/**/*.{ts,tsx}`, { cwd: root, exclude: ['desk/vite.config.ts'] }).flatMap(file =>
    [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(
        /(?:^(?:import|export) (?!type).*?from |\bimport\()'((?:@[\w-]+\/)?[\w-]+)/gms,
      ),
    ].map(([, name = '']) => name),
  )
  return new Set(names.filter(name => existsSync(path.join(root, 'node_modules', name))))
}

function addWithDependencies(packages: Record<string, Locked>, folder: string, found: Set<string>): void {
  const entry = packages[folder]
  if (!entry || found.has(folder)) return
  found.add(folder)
  for (const name of Object.keys(entry.dependencies ?? {})) {
    const place = placesFor(folder, name).find(candidate => packages[candidate])
    if (place) addWithDependencies(packages, place, found)
  }
}

/** Where a package looks for another, the nearest first. */
function placesFor(folder: string, name: string): string[] {
  const parts = folder.split('/node_modules/')
  return parts
    .map((_, i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/node_modules/${name}`)
    .concat(`node_modules/${name}`)
}

/** The licence as the package brings it: its file, else what its README says of it. */
function textOf(folder: string): string | null {
  const place = path.join(root, folder)
  if (!existsSync(place)) return null
  const names = readdirSync(place, { withFileTypes: true }).flatMap(entry => (entry.isFile() ? [entry.name] : []))
  const files = names.filter(name => /^(?:licen[cs]e|copying|notice)/i.test(name)).sort()
  if (files.length > 0) return files.map(name => readFileSync(path.join(place, name), 'utf8').trim()).join('\n\n')
  const readme = names.find(name => /^readme/i.test(name))
  const said =
    readme && /^#+ *licen[cs]e[^\n]*\n(.*?)(?=^#|$(?![\s\S]))/ims.exec(readFileSync(path.join(place, readme), 'utf8'))?.[1]
  return said?.trim() || null
}

export const lineOf = ({ name, version, licence, to }: Shipped) => `| ${name} | ${version} | ${licence} | ${to} |`

function write(): void {
  const packages = shippedPackages()
  const byText = Map.groupBy(
    packages.filter(({ folder }) => folder !== null),
    ({ folder }) => textOf(folder ?? ''),
  )
  const silent = byText.get(null)?.map(({ name }) => name) ?? []
  const texts = [...byText].filter(([text]) => text !== null)
  writeFileSync(
    listFile,
    `# What of others is shipped

Written by \`npm run licences\` from \`package-lock.json\`: what a server installs (\`npm ci --omit=dev\`) and what is built into the program on the phone and into the desk. The terms of this product itself: [LICENSE.md](LICENSE.md).

libvips and the libraries in it (\`@img/sharp-libvips-*\`, LGPL-3.0-or-later) are linked dynamically and can be replaced; their source is at https://github.com/lovell/sharp-libvips. Packages for one kind of machine are under the licence of the package that brings them. ${silent.length > 0 ? `Without a text of their own, under the licence named in the list: ${silent.join(', ')}.` : ''}

| package | version | licence | shipped to |
| ------- | ------- | ------- | ---------- |
${packages.map(lineOf).join('\n')}

## Texts
${texts.map(([text, of]) => `\n### ${of.map(({ name }) => name).join(', ')}\n\n\`\`\`\`text\n${text?.replace(/\r/g, '')}\n\`\`\`\`\n`).join('')}`,
  )
  console.log(`${packages.length} 个包，${texts.length} 份许可文本`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write()
