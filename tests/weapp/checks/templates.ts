import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import postcss from 'postcss'
import type { Check } from './weapp-package.ts'

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }
const biggestOutput = 64 * 1024 * 1024
/** They are there for Intel only; Macs and Windows translate. */
const canRun = process.platform !== 'linux' || process.arch === 'x64'

/** WeChat's old compilers for templates and styles come from npm without their run bit. */
function compiler(name: 'wcc' | 'wcsc'): string {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const home = dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json'))
  const copy = join(mkdtempSync(join(tmpdir(), 'weapp-')), name + suffix)
  copyFileSync(join(home, 'bin', folders[process.platform] ?? 'linux', name + suffix), copy)
  chmodSync(copy, 0o755)
  return copy
}
const compilers: Partial<Record<'wcc' | 'wcsc', string>> = {}

function refusals(name: 'wcc' | 'wcsc', args: string[], dist: string): string[] {
  if (!canRun) return []
  compilers[name] ??= compiler(name)
  const { status, stderr } = spawnSync(compilers[name], args, { cwd: dist, encoding: 'utf8', maxBuffer: biggestOutput })
  const words = stderr.trim()
  return status === 0 && !/error|expect/i.test(words) ? [] : [`${name}: ${words || `ended with ${status}`}`]
}

/** Every template through WeChat's compiler of old, and through that of its new framework, which sees wrong attributes. */
export const templates: Check = ({ dist, of, read }) => {
  const group = new TmplGroup()
  const warnings = of('.wxml').flatMap(file =>
    group
      .addTmpl(file.replace('.wxml', ''), read(file))
      .map((found: { startLine: number; message: string }) => `${file}:${found.startLine + 1} ${found.message}`),
  )
  group.free()
  return [...refusals('wcc', ['-d', ...of('.wxml'), ...of('.wxs')], dist), ...warnings]
}

/** Every style sheet through WeChat's compiler, and through a parser that knows the line. */
export const styles: Check = ({ dist, of, read }) => [
  ...refusals('wcsc', ['-lc', ...of('.wxss')], dist),
  ...of('.wxss').flatMap(file => {
    try {
      postcss.parse(read(file), { from: file })
      return []
    } catch (error) {
      return [`${file} ${(error as Error).message}`]
    }
  }),
]
