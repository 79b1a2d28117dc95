import { type AnyNode, parse } from 'acorn'
import postcss from 'postcss'
import manifest from '../../../package.json' with { type: 'json' }
import { isRuntime } from './scripts.ts'
import type { Check } from './weapp-package.ts'

/** The oldest engines for which the program is made: `package.json`, with the figures in docs/release.md. */
const floor = Object.fromEntries(manifest.browserslist.map(line => line.split(' >= '))) as { ios: string; chrome: string }
const isOlder = (version: string, than: string) => Number(version) < Number(than)

interface Feature {
  name: string
  pattern: RegExp
  /** Since when iOS and Chrome have it. */
  ios: string
  chrome: string
}

/** What styles may be tempted to use, as far as it is younger than the oldest phones about. */
const styleFeatures: Feature[] = [
  { name: 'gap', pattern: /^(?:row-|column-)?gap$/, ios: '14.5', chrome: '84' },
  { name: 'inset', pattern: /^inset(?:-|$)/, ios: '14.5', chrome: '87' },
  { name: 'logical sides', pattern: /^(?:margin|padding)-(?:inline|block)$/, ios: '14.5', chrome: '87' },
  { name: 'aspect-ratio', pattern: /^aspect-ratio$/, ios: '15', chrome: '88' },
  { name: 'accent-color', pattern: /^accent-color$/, ios: '15.4', chrome: '93' },
  { name: 'overscroll-behavior', pattern: /^overscroll-behavior/, ios: '16', chrome: '65' },
  { name: 'text-wrap', pattern: /^text-wrap/, ios: '17.5', chrome: '114' },
  { name: 'container queries', pattern: /^container(?:-|$)/, ios: '16', chrome: '105' },
]
const valueFeatures: Feature[] = [
  { name: 'small and large viewport units', pattern: /\d[sdl]v[hw]\b/, ios: '15.4', chrome: '108' },
  { name: 'color-mix()', pattern: /color-mix\(/, ios: '16.2', chrome: '111' },
  { name: 'lab and oklch colours', pattern: /\b(?:ok)?l(?:ab|ch)\(/, ios: '15.4', chrome: '111' },
]
const selectorFeatures: Feature[] = [
  { name: ':has()', pattern: /:has\(/, ios: '15.4', chrome: '105' },
  { name: ':is()', pattern: /:(?:is|where)\(/, ios: '14', chrome: '88' },
]
const atRules = ['layer', 'container', 'property', 'scope', 'starting-style']

/** Styles use what the oldest phones draw, and load no file of the package: WXSS may only hold data and addresses. */
export const styleFloor: Check = ({ of, read }) =>
  of('.wxss').flatMap(file => styleFaults(read(file)).map(words => `${file} ${words}`))

export function styleFaults(text: string): string[] {
  const found = new Set<string>()
  const young = (features: Feature[], words: string) => {
    for (const { name, pattern, ios, chrome } of features)
      if (pattern.test(words) && (isOlder(floor.ios, ios) || isOlder(floor.chrome, chrome)))
        found.add(
          `uses ${name}, which needs iOS ${ios} and Chrome ${chrome}; the floor is iOS ${floor.ios} and Chrome ${floor.chrome}`,
        )
  }
  let root: postcss.Root
  try {
    root = postcss.parse(text)
  } catch {
    return []
  }
  root.walkDecls(({ prop, value }) => {
    young(styleFeatures, prop)
    young(valueFeatures, value)
    for (const [, address = ''] of value.matchAll(/url\(\s*["']?([^"')]+)/g))
      if (!/^(?:data:|https:)/.test(address))
        found.add(`loads ${address}: WeChat draws no file of the package from a style sheet`)
  })
  root.walkRules(({ selector }) => young(selectorFeatures, selector))
  root.walkAtRules(({ name }) => {
    if (atRules.includes(name)) found.add(`uses @${name}, which old phones do not read`)
  })
  return [...found]
}

/** Methods and names that the oldest script engines lack, or have with other answers than the others. */
const youngMethods =
  'at replaceAll toSorted toReversed toSpliced findLast findLastIndex group groupBy isWellFormed toWellFormed hasOwn withResolvers waitAsync'.split(
    ' ',
  )
const localized = 'toLocaleString toLocaleDateString toLocaleTimeString localeCompare'.split(' ')
const youngNames = 'Intl WeakRef FinalizationRegistry AggregateError BigInt'.split(' ')
const runsText = 'WeChat runs no text as a script'

/** Scripts use what the oldest script engines have, and no date that only some of them read. */
export const scriptFloor: Check = ({ of, read }) =>
  of('.js').flatMap(file => [...scriptFaults(file, read(file))].map(words => `${file} ${words}`))

function scriptFaults(file: string, script: string): Set<string> {
  const found = new Set<string>()
  let tree: AnyNode
  try {
    tree = parse(script, { ecmaVersion: 'latest', sourceType: 'script' })
  } catch {
    return found
  }
  // Taro's own parts ask first what there is.
  const isOurs = !isRuntime(file)
  walk(tree, node => {
    if (node.type === 'Literal' && 'regex' in node && node.regex) pattern(node.regex.pattern, node.regex.flags)
    if (node.type === 'NewExpression' || node.type === 'CallExpression') {
      const { callee } = node
      const name = callee.type === 'Identifier' ? callee.name : ''
      const [first] = node.arguments
      const text = first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null
      if (name === 'RegExp' && text !== null) pattern(text, '')
      if (name === 'Date' && text !== null) date(text)
      if (isOurs && (name === 'Function' || name === 'eval')) found.add(`calls ${name}: ${runsText}`)
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && !callee.computed) {
        const method = callee.property.name
        const of = callee.object.type === 'Identifier' ? callee.object.name : ''
        if (of === 'Date' && method === 'parse' && text !== null) date(text)
        if (isOurs && youngMethods.includes(method)) found.add(`calls .${method}(), which old phones do not have`)
        if (isOurs && localized.includes(method)) found.add(`calls .${method}(), which answers otherwise on each phone`)
        if (isOurs && of === 'Promise' && (method === 'any' || method === 'try'))
          found.add(`calls Promise.${method}(), which old phones do not have`)
      }
    }
    if (isOurs && node.type === 'MemberExpression' && node.object.type === 'Identifier' && youngNames.includes(node.object.name))
      found.add(`uses ${node.object.name}, which not every phone has`)
    if (node.type === 'DebuggerStatement') found.add('stops at a debugger statement')
  })
  return found

  function pattern(source: string, flags: string) {
    if (/\(\?<[=!]/.test(source))
      found.add(`looks behind in /${source.slice(0, 40)}/: iOS before 16.4 does not start a script with it`)
    if (/[dv]/.test(flags)) found.add(`gives /${source.slice(0, 40)}/ the flags ${flags}, which old phones do not read`)
  }
  function date(text: string) {
    if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text))
      found.add(`reads the date “${text}”, which iPhones do not: write it as 2026-12-05T09:00:00+08:00`)
  }
}

function walk(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as AnyNode, see)
}
