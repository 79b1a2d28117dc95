import { globSync, readFileSync } from 'node:fs'
import { TmplGroup } from 'glass-easel-template-compiler'
import { browserGlobals } from './browser-globals.ts'
import { builtIns } from './runtime/components/built-ins.ts'
import { compileWxss } from './wxss.ts'

export interface Bundle {
  /** A script that puts the compiled package into `window.__package`. */
  script: string
  /** What the template compiler found odd, with file and line. */
  warnings: string[]
}

/** What a script of the package sees: WeChat's own names, the engine's timers, and no browser. */
export const scriptScope = [
  'require module exports wx App Page Component Behavior getApp getCurrentPages',
  'setTimeout clearTimeout setInterval clearInterval Date',
].flatMap(line => line.split(' '))

/** Compiles an unmodified weapp build for the runtime. Throws where it uses a component that the runtime does not have. */
export function compilePackage(dist: string): Bundle {
  const files = globSync('**/*.{js,json,wxml,wxs,wxss}', { cwd: dist }).map(file => file.replaceAll('\\', '/'))
  const of = (ending: string) => files.filter(file => file.endsWith(ending)).sort()
  const read = (file: string) => readFileSync(`${dist}/${file}`, 'utf8')
  const stem = (file: string) => file.replace(/\.\w+$/, '')

  const templates = new TmplGroup()
  const warnings: string[] = []
  for (const file of of('.wxml')) {
    refuseUnknownComponents(file, read(file), of('.json').map(read))
    for (const warning of templates.addTmpl(stem(file), read(file)))
      warnings.push(`${file}:${warning.startLine + 1} ${warning.message}`)
  }
  for (const file of of('.wxs')) templates.addScript(stem(file), read(file))
  for (const [name, { wxml }] of Object.entries(builtIns)) templates.addTmpl(`wx/${name}`, wxml)

  const scope = [...scriptScope, ...browserGlobals].join(',')
  const modules = of('.js').map(file => `${JSON.stringify(file)}: function (${scope}) {${read(file)}\n}`)
  const json = Object.fromEntries(of('.json').map(file => [stem(file), JSON.parse(read(file))]))
  const css = Object.fromEntries(of('.wxss').map(file => [stem(file), compileWxss(dist, file)]))
  const script = `window.__package = {
json: ${JSON.stringify(json)},
css: ${JSON.stringify(css)},
templates: ${templates.getTmplGenObjectGroups()},
modules: {${modules.join(',\n')}}
}`
  templates.free()
  return { script, warnings }
}

const ofTheLanguage = ['block', 'template', 'import', 'include', 'wxs', 'slot']

function refuseUnknownComponents(file: string, wxml: string, configs: string[]): void {
  const own = configs.flatMap(text => Object.keys((JSON.parse(text) as { usingComponents?: object }).usingComponents ?? {}))
  const known = new Set([...ofTheLanguage, ...Object.keys(builtIns), ...own])
  for (const [, tag = ''] of wxml.matchAll(/<([a-z][\w-]*)/g))
    if (!known.has(tag)) throw new Error(`${file}: <${tag}> is not supported here; add it to runtime/components`)
}
