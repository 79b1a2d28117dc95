import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where others are installed and their data stands; not tracked. */
export const benchFolder = fileURLToPath(new URL('../../.bench', import.meta.url))

/** Packages with their exact versions. */
type Versions = Record<string, string>

/**
 * Installs these packages into a folder of their own, once, and gives the folder; `overrides` are for packages of packages.
 * Throws where npm fails.
 */
export function install(name: string, dependencies: Versions, overrides: Versions = {}): string {
  const folder = join(benchFolder, name)
  const manifest = JSON.stringify({ name, version: '0.0.0', private: true, dependencies, overrides }, null, 2)
  const installed = join(folder, 'installed.json')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === manifest) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), manifest)
  console.error(`正在安装 ${name}（一次，几分钟）……`)
  // Where no binary can be fetched the engines are compiled, with the headers that lie beside this Node.
  const nodeFolder = dirname(dirname(process.execPath))
  const headers = existsSync(join(nodeFolder, 'include/node/node.h')) ? [`--nodedir=${nodeFolder}`] : []
  const { status } = spawnSync('npm', ['install', '--ignore-scripts=false', '--no-audit', '--no-fund', ...headers], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm could not install ${name}`)
  writeFileSync(installed, manifest)
  return folder
}
