import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { generateSW } from 'workbox-build'
import budgets from '../config/budgets.json' with { type: 'json' }

type Target = 'h5' | 'weapp' | 'desk'

/** Builds one target into `dist/<target>`. */
export async function build(target: Target): Promise<void> {
  rmSync(`dist/${target}`, { recursive: true, force: true })
  const [command, args] =
    target === 'desk' ? ['vite', ['build', '--config', 'desk/vite.config.ts']] : ['taro', ['build', '--type', target]]
  const { status, stdout, stderr } = spawnSync(command, args, {
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0 || /\bERROR\b/.test(stdout)) throw new Error(`building ${target} failed\n${stdout}\n${stderr}`)
  if (target === 'h5') await makeWorker()
  if (target !== 'weapp') await compress(target)
  writeFileSync(`dist/${target}.stamp`, String(sourceStamp(target)))
  if (target === 'weapp') printWeappSizes()
}

/** Whether the last build of a target is older than the sources. */
export function isStale(target: Target): boolean {
  try {
    return readFileSync(`dist/${target}.stamp`, 'utf8') !== String(sourceStamp(target))
  } catch {
    return true
  }
}

const sourcesOf: Record<Target, string[]> = {
  h5: ['src/**/*', 'config/**/*'],
  weapp: ['src/**/*', 'config/**/*'],
  desk: ['desk/**/*', 'content/help/*', 'src/styles/*'],
}

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
    navigateFallbackDenylist: [/^\/(api|docs|desk|e|health|ready|metrics|openapi)/],
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

/** Bytes of the weapp's main package: all that is in no sub-package. */
const weappMainBytes = () =>
  globSync('dist/weapp/**/*')
    .filter(file => statSync(file).isFile() && !/dist\/weapp\/packages\//.test(file.replaceAll('\\', '/')))
    .reduce((sum, file) => sum + statSync(file).size, 0)

function printWeappSizes(): void {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`
  console.log(`weapp 主包 ${kilobytes(weappMainBytes())}（上限 ${kilobytes(budgets.weapp.main)}）`)
  for (const root of globSync('dist/weapp/packages/*'))
    console.log(
      `  ${root.slice('dist/weapp/'.length)} ${kilobytes(
        globSync(`${root}/**/*`)
          .filter(f => statSync(f).isFile())
          .reduce((sum, f) => sum + statSync(f).size, 0),
      )}`,
    )
}

if (import.meta.main) for (const target of process.argv.slice(2) as Target[]) await build(target)
