import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Import {
  file: string
  target: string
  /** Only types: gone when the program runs. */
  isType: boolean
}

export const filesIn = (pattern: string) => globSync(pattern).map(file => file.replaceAll('\\', '/'))
export const read = (file: string) => readFileSync(file, 'utf8')

const imported = /^import\s+(type\s+)?([^'"]*?)\s*(?:from\s*)?['"]([^'"]+)['"]/gm
const passedOn = /^export\s+(type\s+)?(\{[^}]*\}|\*)\s+from\s+['"]([^'"]+)['"]/gm

/** What a file takes from others; paths from the root of the repository, packages by their name. */
export function importsOf(file: string, text = read(file)): Import[] {
  const found: Import[] = []
  for (const [, isType, names = '', from = ''] of [...text.matchAll(imported), ...text.matchAll(passedOn)]) {
    const onlyTypes =
      Boolean(isType) ||
      (/^\{[^}]*\}$/s.test(names.trim()) &&
        names
          .replace(/[{}\s]/g, '')
          .split(',')
          .filter(Boolean)
          .every(n => n.startsWith('type')))
    found.push({ file, target: targetOf(file, from), isType: onlyTypes })
  }
  for (const [, from = ''] of text.matchAll(/\bimport\(['"]([^'"]+)['"]\)/g))
    found.push({ file, target: targetOf(file, from), isType: false })
  return found
}

function targetOf(file: string, from: string): string {
  if (from.startsWith('.')) return normalize(join(dirname(file), from)).replaceAll('\\', '/')
  return from.startsWith('@/') ? from.replace('@/', 'src/') : from
}

export const importsIn = (pattern: string) => filesIn(pattern).flatMap(file => importsOf(file))

export const offences = (list: Import[]) => list.map(({ file, target }) => `${file} → ${target}`)

/**
 * What breaks the order of the floors: rooms are folders (`server/careers`), the ground floor first. A room may use
 * itself and what stands on lower floors; rooms of one floor do not know each other. Folders that stand on no floor
 * are named as well.
 */
export function upwardImports(list: Import[], root: string, floors: readonly (readonly string[])[]): string[] {
  const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map(room => [room, floor] as const)))
  const roomOf = (path: string) => /^([^/]+)\/([^/]+)\//.exec(path)
  return list.flatMap(({ file, target }) => {
    const [, home, from = ''] = roomOf(file) ?? []
    const [, there, to = ''] = roomOf(target) ?? []
    if (home !== root || there !== root || from === to) return []
    const [low, high] = [floorOf.get(to), floorOf.get(from)]
    return low !== undefined && high !== undefined && low < high ? [] : [`${file} → ${target}`]
  })
}

/** Circles of files that import each other, types included: each as its files in order, the shortest way round. */
export function circlesIn(list: Import[], resolve: (target: string) => string): string[][] {
  const arrows = new Map<string, Set<string>>()
  for (const { file, target } of list) {
    const to = resolve(target)
    if (to !== file) arrows.set(file, (arrows.get(file) ?? new Set()).add(to))
  }
  const circles = new Map<string, string[]>()
  for (const start of arrows.keys()) {
    const way = wayBack(arrows, start)
    if (way && !circles.has(nameOf(way))) circles.set(nameOf(way), way)
  }
  return [...circles.values()]
}

const nameOf = (way: string[]) => way.toSorted().join()

/** The shortest way from a file back to itself, by breadth. */
function wayBack(arrows: Map<string, Set<string>>, start: string): string[] | null {
  const cameFrom = new Map<string, string>()
  let edge = [start]
  while (edge.length > 0) {
    const next: string[] = []
    for (const file of edge)
      for (const to of arrows.get(file) ?? []) {
        if (to === start) {
          const way = [file]
          for (let at = file; at !== start; at = way[0] as string) way.unshift(cameFrom.get(at) as string)
          return way
        }
        if (cameFrom.has(to)) continue
        cameFrom.set(to, file)
        next.push(to)
      }
    edge = next
  }
  return null
}
