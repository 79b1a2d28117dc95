import { existsSync, readFileSync } from 'node:fs'
import { district as schema } from '../../contract/platform/district.ts'
import { inheritedText } from './district-words.ts'

/** A folder of `districts/`; null for the district of `content/`. It stands for the whole process, so it is read before all else. */
const chosen = process.env.DISTRICT || null
const root = new URL('../../', import.meta.url)
/** The district that the product was made for. Packages of others take over from it what they do not bring. */
const base = new URL('content/', root)
const own = chosen === null ? base : new URL(`districts/${chosen}/`, root)

/** Where this district's h5 and desk builds lie. */
export const builtFolder = new URL(chosen === null ? 'dist/' : `dist/${chosen}/`, root)

function readDistrict(folder: URL) {
  const file = new URL('district.json', folder)
  if (!existsSync(file)) throw new Error(`没有 districts/${chosen}/district.json：DISTRICT 要写 districts/ 里一个文件夹的名字`)
  const { data, error } = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (data) return data
  const [issue] = error.issues
  throw new Error(`${file.pathname} 的“${issue?.path.join('.') ?? ''}”不对：${issue?.message ?? ''}`)
}

/** The district that this process serves. */
export const district = readDistrict(own)

/** Address of a file of the package itself; null where it does not bring one. */
export function ownContent(name: string): URL | null {
  const file = new URL(name, own)
  return existsSync(file) ? file : null
}

/** Text of a file of the package itself; null where it does not bring one. */
export function ownText(name: string): string | null {
  const file = ownContent(name)
  return file && readFileSync(file, 'utf8')
}

/**
 * Text of a content file. What the package does not bring is taken over from the first district, with this district's
 * names in place of those.
 */
export function contentText(name: string): string {
  return ownText(name) ?? inheritedText(readFileSync(new URL(name, base), 'utf8'), readDistrict(base), district)
}
