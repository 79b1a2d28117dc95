/** Where a JSON text is wrong, as a Chinese sentence with its line. */
export class JsonFault extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

export interface JsonWithLines {
  value: unknown
  /** The line, from 1, on which the value at this path stands; of the nearest one around it where there is none. */
  lineOf(path: readonly PropertyKey[]): number
}

const token = /"(?:[^"\\\n]|\\.)*"|[[\]{},:]|\n|[^\s[\]{},:"]+|"/gu

/** Reads JSON as `JSON.parse` does, and keeps the lines. Throws a {@link JsonFault}; also for a name that stands twice. */
export function parseJsonWithLines(text: string): JsonWithLines {
  const tokens: { text: string; line: number }[] = []
  let line = 1
  for (const [found] of text.replace(/^\uFEFF/, '').matchAll(token)) {
    if (found === '\n') line++
    else tokens.push({ text: found, line })
  }
  const end = { text: '', line }
  const lines = new Map<string, number>()
  let next = 0
  const peek = () => tokens[next] ?? end
  const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String))

  const fault = (wanted: string): never => {
    const { text: found, line: at } = peek()
    if (found === '') throw new JsonFault(at, `文件到这里就断了，还少${wanted}`)
    if (found === '"') throw new JsonFault(at, '这一行的引号没有合上')
    const widened = /[，：“”｛｝［］]/u.test(found) ? '；这里的标点要用英文的' : ''
    throw new JsonFault(at, `“${found.slice(0, 20)}”不该在这里，这里应当是${wanted}${widened}`)
  }
  const take = (mark: string, wanted: string) => {
    if (peek().text !== mark) fault(wanted)
    next++
  }
  const scalar = (wanted: string): unknown => {
    try {
      const value: unknown = JSON.parse(peek().text)
      next++
      return value
    } catch {
      return fault(wanted)
    }
  }

  /** What stands between an opening mark and its closing one, separated by commas. */
  function items(close: string, item: () => void): void {
    next++
    if (peek().text !== close) {
      item()
      while (peek().text === ',') {
        next++
        if (peek().text === close) fault('下一项；最后一项后面不要逗号')
        item()
      }
    }
    take(close, `逗号或“${close}”`)
  }

  function value(path: PropertyKey[]): unknown {
    const { text: mark, line: at } = peek()
    lines.set(keyOf(path), at)
    if (mark === '[') {
      const list: unknown[] = []
      items(']', () => list.push(value([...path, list.length])))
      return list
    }
    if (mark !== '{') return scalar('一个值，如 "文字"')
    const entries = new Map<string, unknown>()
    items('}', () => {
      if (!peek().text.startsWith('"')) fault('带引号的名称，如 "title"')
      const nameLine = peek().line
      const name = String(scalar('带引号的名称，如 "title"'))
      if (entries.has(name)) throw new JsonFault(nameLine, `“${name}”写了两次，请去掉一个`)
      take(':', '冒号')
      entries.set(name, value([...path, name]))
      lines.set(keyOf([...path, name]), nameLine)
    })
    return Object.fromEntries(entries)
  }

  const read = value([])
  if (next < tokens.length) fault('文件的结尾')
  const lineOf = (path: readonly PropertyKey[]): number =>
    lines.get(keyOf(path)) ?? (path.length > 0 ? lineOf(path.slice(0, -1)) : 1)
  return { value: read, lineOf }
}
