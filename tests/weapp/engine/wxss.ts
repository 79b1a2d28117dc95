import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import postcss, { type AtRule, type Rule } from 'postcss'

/**
 * One style sheet of the package with its imports, as a browser reads it: `rpx` and `vh` count in the phone's own
 * measures, and tags are the elements that stand for WeChat's.
 */
export function compileWxss(dist: string, file: string): string {
  const root = postcss.parse(withImports(dist, file, new Set()), { from: file })
  root.walkDecls(declaration => {
    declaration.value = declaration.value
      .replace(/(?<![\w#.-])(-?\d*\.?\d+)rpx\b/g, 'calc(var(--rpx) * $1)')
      .replace(/(?<![\w#.-])(-?\d*\.?\d+)vh\b/g, 'calc(var(--vh) * $1)')
  })
  root.walkRules(rule => {
    if (!isKeyframe(rule)) rule.selectors = rule.selectors.map(withHostTags)
  })
  return root.toString()
}

function withImports(dist: string, file: string, seen: Set<string>): string {
  const path = `${dist}/${file}`
  if (seen.has(file) || !existsSync(path)) return ''
  seen.add(file)
  return readFileSync(path, 'utf8').replace(/@import\s+(?:url\()?["']([^"']+)["']\)?\s*;/g, (_, target: string) =>
    withImports(dist, target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target), seen),
  )
}

const isKeyframe = (rule: Rule) => rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)

/** `view > .a` is `wx-view > .a` here. */
const withHostTags = (selector: string) => selector.replace(/(^|[\s>+~,(])([a-z][a-z-]*)(?=$|[\s>+~,.:#[)])/g, '$1wx-$2')
