import { parseAst } from 'vite'

/** A node of a syntax tree, as far as texts are looked for in it. */
interface Part {
  type?: string
  value?: unknown
  quasis?: { value: { raw: string } }[]
}

/** The statements of a migration, and each text that stands in a file of TypeScript, with `?` where a template has a value: all SQL of the server is among them. Comments are left out. */
export function sqlIn(file: string, text: string): string[] {
  if (file.endsWith('.sql'))
    return text
      .replace(/--.*$/gm, '')
      .split(';')
      .filter(statement => statement.trim() !== '')
  const found: string[] = []
  collect(parseAst(text, { lang: 'ts' }), found)
  return found
}

function collect(part: unknown, found: string[]): void {
  if (typeof part !== 'object' || part === null) return
  const { type, value, quasis } = part as Part
  if (type === 'Literal' && typeof value === 'string') found.push(value)
  if (type === 'TemplateLiteral') found.push((quasis ?? []).map(quasi => quasi.value.raw).join(' ? '))
  for (const inner of Object.values(part)) collect(inner, found)
}
