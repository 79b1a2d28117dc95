import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { generateSW } from 'workbox-build'
import budgets from '../config/budgets.json' with { type: 'json' }
import setData from '../tests/weapp/set-data.json' with { type: 'json' }
import { localApi } from './local-api.ts'
import { drawSharePictures } from './share-pictures.ts'

type Target = 'h5' | 'weapp' | 'desk'

interface BuildOptions {
  /** Where the program asks; h5 asks the server it came from. */
  api?: string
  /** Source maps beside the scripts, for who reports errors from minified code. */
  hasMaps?: boolean
}

/** The address that a build asks: for WeChat, without one of its own, the server on this machine. */
const apiOf = (target: Target) => process.env.TARO_APP_API ?? (target === 'weapp' ? localApi : '')

/** Builds one target into `dist/<target>`. */
export async function build(target: Target, { api = apiOf(target), hasMaps = false }: BuildOptions = {}): Promise<void> {
  rmSync(`dist/${target}`, { recursive: true, force: true })
  const [command, args] =
    target === 'desk' ? ['vite', ['build', '--config', 'desk/vite.config.ts']] : ['taro', ['build', '--type', target]]
  const { status, stdout, stderr } = spawnSync(command, args, {
    env: { ...process.env, NODE_ENV: 'production', TARO_APP_API: api, TARO_MAPS: hasMaps ? '1' : '0' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0 || /\bERROR\b/.test(stdout)) throw new Error(`building ${target} failed\n${stdout}\n${stderr}`)
  if (target === 'h5') await drawSharePictures('dist/h5/share')
  if (target === 'h5') await makeWorker()
  if (target !== 'weapp') await compress(target)
  writeFileSync(`dist/${target}.stamp`, stampOf(target, { api, hasMaps }))
  if (target === 'weapp') printWeappSizes()
}

/** Whether the last build of a target is older than the sources, or was made for another address or purpose. */
export function isStale(target: Target, { api = apiOf(target), hasMaps = false }: BuildOptions = {}): boolean {
  try {
    return readFileSync(`dist/${target}.stamp`, 'utf8') !== stampOf(target, { api, hasMaps })
  } catch {
    return true
  }
}

const sourcesOf: Record<Target, string[]> = {
  h5: ['src/**/*', 'config/**/*'],
  weapp: ['src/**/*', 'config/**/*'],
  desk: ['desk/**/*', 'content/help/*', 'src/styles/*'],
}

const stampOf = (target: Target, { api, hasMaps }: BuildOptions) =>
  `${sourceStamp(target)} ${target === 'desk' ? '' : api}${hasMaps ? ' maps' : ''}`.trim()

const sourceStamp = (target: Target) => {
  const files = globSync([...sourcesOf[target], 'contract/**/*.ts', 'package-lock.json']).filter(f => statSync(f).isFile())
  return files.length * 1e14 + Math.max(...files.map(f => Math.round(statSync(f).mtimeMs)))
}

/** A worker that keeps the built files for starts without a network. */
async function makeWorker(): Promise<void> {
  await generateSW({
    globDirectory: 'dist/h5',
    globPatterns: ['index.html', 'icon.svg', '{js,css}/*.{js,css}', 'static/**/*.svg'],
    swDest: 'dist/h5/sw.js',
    inlineWorkboxRuntime: true,
    sourcemap: false,
    skipWaiting: true,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    navigateFallback: 'index.html',
    navigateFallbackDenylist: [/^\/(api|docs|desk|e|s|share|health|ready|metrics|openapi|robots|sitemap)\b/],
  })
}

/** Compressed copies of what is text. */
async function compress(target: Target): Promise<void> {
  for (const file of globSync(`dist/${target}/**/*.{js,css,html,svg}`)) {
    if (statSync(file).size < 1024) continue
    await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`))
    await pipeline(
      createReadStream(file),
      createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      createWriteStream(`${file}.br`),
    )
  }
}

/** Source maps are taken out before anything is uploaded. */
const isShipped = (file: string) => statSync(file).isFile() && !file.endsWith('.map')

/** Bytes of the weapp's main package: all that is in no sub-package. */
const weappMainBytes = () =>
  globSync('dist/weapp/**/*')
    .filter(file => isShipped(file) && !/dist\/weapp\/packages\//.test(file.replaceAll('\\', '/')))
    .reduce((sum, file) => sum + statSync(file).size, 0)

function printWeappSizes(): void {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`
  console.log(`weapp 主包 ${kilobytes(weappMainBytes())}（上限 ${kilobytes(budgets.weapp.main)}）`)
  const tabs = Object.entries(setData).filter(([step]) => /: (?:start|first screen)$/.test(step))
  console.log(
    `首屏 setData ${tabs.map(([step, { bytes }]) => `${step.split(':')[0]} ${kilobytes(bytes)}`).join('，')}（上次量的，上限 12 KB）`,
  )
  for (const root of globSync('dist/weapp/packages/*'))
    console.log(
      `  ${root.slice('dist/weapp/'.length)} ${kilobytes(
        globSync(`${root}/**/*`)
          .filter(isShipped)
          .reduce((sum, f) => sum + statSync(f).size, 0),
      )}`,
    )
}

if (import.meta.main) for (const target of process.argv.slice(2) as Target[]) await build(target)
