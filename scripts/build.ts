import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { generateSW } from 'workbox-build'
import budgets from '../config/budgets.json' with { type: 'json' }
import { builtFolder, colours, district, districtFolder } from '../config/district.ts'
import { paletteOf } from '../config/palette.ts'
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

/** Builds one target of the district into `dist/<target>`. */
export async function build(target: Target, { api = apiOf(target), hasMaps = false }: BuildOptions = {}): Promise<void> {
  rmSync(`${builtFolder}/${target}`, { recursive: true, force: true })
  const [command, args] =
    target === 'desk' ? ['vite', ['build', '--config', 'desk/vite.config.ts']] : ['taro', ['build', '--type', target]]
  const { status, stdout, stderr } = spawnSync(command, args, {
    env: { ...process.env, NODE_ENV: 'production', TARO_APP_API: api, TARO_MAPS: hasMaps ? '1' : '0' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0 || /\bERROR\b/.test(stdout)) throw new Error(`building ${target} failed\n${stdout}\n${stderr}`)
  if (target === 'weapp') nameWeapp()
  if (target === 'h5') await drawSharePictures(`${builtFolder}/h5/share`)
  if (target === 'h5') await makeWorker()
  if (target !== 'weapp') await compress(target)
  writeFileSync(`${builtFolder}/${target}.stamp`, stampOf(target, { api, hasMaps }))
  if (target === 'weapp') printWeappSizes()
}

/** Whether the last build of a target is older than the sources, or was made for another address or purpose. */
export function isStale(target: Target, { api = apiOf(target), hasMaps = false }: BuildOptions = {}): boolean {
  try {
    return readFileSync(`${builtFolder}/${target}.stamp`, 'utf8') !== stampOf(target, { api, hasMaps })
  } catch {
    return true
  }
}

const waits: Record<Target, string> = {
  h5: '小程序 h5 版，约半分钟',
  weapp: '小程序微信版，约半分钟',
  desk: '工作台，约十秒',
}

/** Builds those of the targets whose build is missing or old. */
export async function buildStale(targets: readonly Target[]): Promise<void> {
  for (const target of targets) {
    if (!isStale(target)) continue
    console.log(`正在构建${waits[target]}……`)
    await build(target)
  }
}

const sourcesOf: Record<Target, string[]> = {
  h5: ['src/**/*', 'config/**/*'],
  weapp: ['src/**/*', 'config/**/*'],
  desk: ['desk/**/*', 'content/help/*', 'src/styles/*'],
}

/** What of the district's package stands in a build. */
const ownSources = [`${districtFolder}/district.json`, `${districtFolder}/palette.scss`, `${districtFolder}/pictures/*`]

const stampOf = (target: Target, { api, hasMaps }: BuildOptions) =>
  `${sourceStamp(target)} ${target === 'desk' ? '' : api}${hasMaps ? ' maps' : ''}`.trim()

const sourceStamp = (target: Target) => {
  const files = globSync([...sourcesOf[target], ...ownSources, 'contract/**/*.ts', 'package-lock.json']).filter(f =>
    statSync(f).isFile(),
  )
  return files.length * 1e14 + Math.max(...files.map(f => Math.round(statSync(f).mtimeMs)))
}

/** What of the package comes as a file of ours and not out of the compiler: whose it is, and the colours of the bars. */
function nameWeapp(): void {
  change('project.config.json', text =>
    JSON.stringify({ ...(JSON.parse(text) as object), projectname: district.id, description: district.name }, null, 2),
  )
  const base = paletteOf('content/palette.scss')
  change('theme.json', text =>
    (['light', 'dark'] as const).reduce((changed, theme) => {
      const names = Object.keys(base[theme]) as (keyof (typeof base)['light'])[]
      return names.reduce((all, name) => all.replaceAll(base[theme][name], colours[theme][name]), changed)
    }, text),
  )
}

function change(name: string, rewritten: (text: string) => string): void {
  const file = `${builtFolder}/weapp/${name}`
  writeFileSync(file, rewritten(readFileSync(file, 'utf8')))
}

/** A worker that keeps the built files for starts without a network. */
async function makeWorker(): Promise<void> {
  await generateSW({
    globDirectory: `${builtFolder}/h5`,
    globPatterns: ['index.html', 'icon.svg', '{js,css}/*.{js,css}', 'static/**/*.svg'],
    swDest: `${builtFolder}/h5/sw.js`,
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
  for (const file of globSync(`${builtFolder}/${target}/**/*.{js,css,html,svg}`)) {
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
  globSync(`${builtFolder}/weapp/**/*`)
    .filter(file => isShipped(file) && !/\/weapp\/packages\//.test(file.replaceAll('\\', '/')))
    .reduce((sum, file) => sum + statSync(file).size, 0)

function printWeappSizes(): void {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`
  console.log(`weapp 主包 ${kilobytes(weappMainBytes())}（上限 ${kilobytes(budgets.weapp.main)}）`)
  const tabs = Object.entries(setData).filter(([step]) => /: (?:start|first screen)$/.test(step))
  console.log(
    `首屏 setData ${tabs.map(([step, { bytes }]) => `${step.split(':')[0]} ${kilobytes(bytes)}`).join('，')}（上次量的，上限 12 KB）`,
  )
  for (const root of globSync(`${builtFolder}/weapp/packages/*`))
    console.log(
      `  ${root.slice(`${builtFolder}/weapp/`.length)} ${kilobytes(
        globSync(`${root}/**/*`)
          .filter(isShipped)
          .reduce((sum, f) => sum + statSync(f).size, 0),
      )}`,
    )
}

if (import.meta.main) {
  if (process.argv[2] === '--stale') await buildStale(process.argv.slice(3) as Target[])
  else for (const target of process.argv.slice(2) as Target[]) await build(target)
}
