/** A page saved with all that belongs to it, as Excel does under the name `.mht` or `.xls`. */
export const isMhtml = (text: string) =>
  /^[\uFEFF\s]*(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){0,20}?(?:MIME-Version|Content-Type):[^\n]*\r?\n/i.test(
    text.slice(0, 4000),
  ) && /^content-type:\s*(?:multipart\/related|text\/html)/im.test(text.slice(0, 4000))

/** The pages of the file, in their order. */
export function pagesOf(bytes: Buffer): string[] {
  const raw = bytes.toString('latin1')
  const boundary = /boundary="?([^"\r\n;]{1,200})"?/i.exec(raw.slice(0, 4000))?.[1]
  const parts = boundary ? raw.split(`--${boundary}`).slice(1) : [raw]
  return parts.flatMap(part => {
    const [, head = '', body = ''] = /^\s*([\s\S]{1,4000}?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? []
    const isPage = /^content-type:\s*text\/html/im.test(head)
    return isPage ? [decoded(head, body)] : []
  })
}

function decoded(head: string, body: string): string {
  const way = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()
  const bytes =
    way === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(way === 'quoted-printable' ? unquoted(body) : body, 'latin1')
  const page = bytes.subarray(0, 2000).toString('latin1')
  const charset = /charset="?([\w-]+)/i.exec(head)?.[1] ?? /charset="?([\w-]+)/i.exec(page)?.[1] ?? 'utf-8'
  return new TextDecoder(/^gb/i.test(charset) ? 'gb18030' : /^utf-?16/i.test(charset) ? 'utf-16le' : 'utf-8').decode(bytes)
}

const unquoted = (body: string) =>
  body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
