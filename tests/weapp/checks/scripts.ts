import { type AnyNode, type Identifier, parse } from 'acorn'
import { browserGlobals } from '../engine/browser-globals.ts'
import type { Check } from './weapp-package.ts'

/** The oldest engines that WeChat still runs on read no later syntax. */
const ceiling = 2018

/** Taro and React ask on their own what there is before they use it. */
const runtimes = ['taro.js', 'app.js', 'vendors.js', 'runtime.js']
export const isRuntime = (file: string) => runtimes.includes(file)

export const syntax: Check = ({ of, read }) =>
  of('.js').flatMap(file => {
    try {
      parse(read(file), { ecmaVersion: ceiling, sourceType: 'script' })
      return []
    } catch (error) {
      return [`${file}: not ES${ceiling}: ${(error as Error).message}`]
    }
  })

/** No page uses what only browsers have, unless it asks first with `typeof`. */
export const globals: Check = ({ of, read }) =>
  of('.js')
    .filter(file => !isRuntime(file))
    .flatMap(file => freeNames(read(file)).map(name => `${file} uses ${name}, which WeChat does not have`))

function freeNames(script: string): string[] {
  let tree: AnyNode
  try {
    tree = parse(script, { ecmaVersion: 'latest', sourceType: 'script' })
  } catch {
    return []
  }
  const used = new Set<string>()
  const declared = new Set<string>()
  const tested = new Set<string>()
  visit(tree, null, '', (node, parent, key) => {
    const isName =
      (parent?.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
      ((parent?.type === 'Property' || parent?.type === 'MethodDefinition') && key === 'key' && !parent.computed)
    if (isName) return
    const isTested = parent?.type === 'UnaryExpression' && parent.operator === 'typeof'
    const declares =
      /^(?:Function|ArrowFunction)/.test(parent?.type ?? '') || (parent?.type === 'VariableDeclarator' && key === 'id')
    if (declares) declared.add(node.name)
    else if (isTested) tested.add(node.name)
    else used.add(node.name)
  })
  return browserGlobals.filter(name => used.has(name) && !declared.has(name) && !tested.has(name))
}

type Visitor = (node: Identifier, parent: AnyNode | null, key: string) => void

function visit(node: AnyNode, parent: AnyNode | null, key: string, see: Visitor): void {
  if (node.type === 'Identifier') see(node, parent, key)
  for (const [name, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as AnyNode, node, name, see)
}
