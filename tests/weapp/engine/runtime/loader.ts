import { withPlainEvents } from './events.ts'
import { codeSpace } from './framework.ts'
import { appConfig, build, configOf, resolvePath } from './package.ts'
import { timers } from './steady.ts'
import type { Launch } from './wechat.ts'

interface AppMethods {
  onLaunch?: (launch: Launch) => void
  onShow?: (launch: Launch) => void
  onHide?: () => void
  onPageNotFound?: (asked: { path: string; query: object; isEntryPage: boolean }) => void
}

/** The names of the scope of each script, in the order of `scriptScope` in bundle.ts; the browser's own stay undefined. */
interface WeChatScope {
  wx: object
  Date: DateConstructor
  getCurrentPages: () => unknown[]
}

let app: AppMethods = {}
let wechat: WeChatScope = { wx: {}, Date, getCurrentPages: () => [] }
let currentPath = ''
const registered = new Set<string>()
const loading = new Set<string>()
const modules = new Map<string, { exports: unknown }>()

export const getApp = () => app

export function loadApp(scope: WeChatScope): AppMethods {
  wechat = scope
  currentPath = 'app'
  require('app.js')
  return app
}

/** Runs the script of a page or component after those of the components it uses. */
export function loadComponent(path: string): void {
  if (registered.has(path) || loading.has(path)) return
  loading.add(path)
  for (const used of Object.values({ ...appConfig.usingComponents, ...configOf(path).usingComponents })) {
    const component = resolvePath(path, used)
    if (component !== path && build.modules[`${component}.js`]) loadComponent(component)
  }
  const before = currentPath
  currentPath = path
  require(`${path}.js`)
  currentPath = before
  if (!registered.has(path)) throw new Error(`${path}.js called neither Page() nor Component()`)
}

function require(file: string): unknown {
  const known = modules.get(file)
  if (known) return known.exports
  const script = build.modules[file]
  if (!script) throw new Error(`${file} is not in the package`)
  const module = { exports: {} }
  modules.set(file, module)
  const requireFrom = (target: string) => require(resolveScript(file, target))
  requireFrom.async = async (target: string) => requireFrom(target)
  const { setTimeout, clearTimeout, setInterval, clearInterval } = timers
  script.call(
    undefined,
    ...[requireFrom, module, module.exports, wechat.wx, App, Page, Component, Behavior, getApp, wechat.getCurrentPages],
    ...[setTimeout, clearTimeout, setInterval, clearInterval, wechat.Date],
  )
  return module.exports
}

function resolveScript(from: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : resolvePath(from, target)
  const file = [path, `${path}.js`, `${path}/index.js`].find(candidate => build.modules[candidate])
  if (!file) throw new Error(`module '${target}' is not defined, required from ${from}`)
  return file
}

function App(methods: AppMethods): void {
  app = methods
}

function Page(methods: object): void {
  registered.add(currentPath)
  codeSpace
    .component(currentPath)
    .pageDefinition(withPlainEvents(methods) as never)
    .register()
}

function Component(definition: { methods?: object }): unknown {
  registered.add(currentPath)
  const methods = withPlainEvents(definition.methods ?? {})
  return codeSpace
    .component(currentPath)
    .definition({ ...definition, methods } as never)
    .register()
}

const Behavior = (definition: object) =>
  codeSpace
    .behavior()
    .definition(definition as never)
    .register()
