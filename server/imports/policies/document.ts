import { createHash } from 'node:crypto'
import mammoth from 'mammoth'
import type { UploadedFile } from '../../platform/http/call.ts'
import { ProblemError } from '../../platform/problem.ts'
import { withoutHidden } from '../../platform/texts/hidden-characters.ts'

/** A document as staff have it, read into an entry; what was not understood is listed with its line. */
export interface ReadDocument {
  entry: unknown
  notUnderstood: { line: number; text: string }[]
}

const article = /^第[一二三四五六七八九十百零〇\d]+条[\s　:：]*/u
const chapter = /^(?:第[一二三四五六七八九十]+[章节]|#{2,6}\s|[一二三四五六七八九十]+、)\s*/u
const item = /^(?:（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|[-*•]\s|\d+[.、．])\s*/u
const longestHeading = 24
const longestClause = 2000

/** Fields that a document names before its clauses, `发文机关：…`. */
const fields: [
  RegExp,
  'documentNumber' | 'authority' | 'published' | 'effectiveFrom' | 'effectiveTo' | 'topic' | 'url' | 'replaces' | 'level',
][] = [
  [/^(?:文号|发文字号)[:：]\s*/u, 'documentNumber'],
  [/^(?:发文机关|发布机构|发文单位|制定机关)[:：]\s*/u, 'authority'],
  [/^(?:发布日期|发文日期|印发日期|成文日期)[:：]\s*/u, 'published'],
  [/^(?:施行日期|生效日期|实施日期)[:：]\s*/u, 'effectiveFrom'],
  [/^(?:有效期至|失效日期|截止日期|终止日期)[:：]\s*/u, 'effectiveTo'],
  [/^主题[:：]\s*/u, 'topic'],
  [/^(?:来源网址|原文地址|来源)[:：]\s*/u, 'url'],
  [/^(?:替代|废止|取代)[:：]\s*/u, 'replaces'],
  [/^(?:层级|级别)[:：]\s*/u, 'level'],
]

const numberPattern = /[\p{Script=Han}·]{2,14}[〔[【（(]\d{4}[〕\]】）)]\s*\d+号/u
const datePattern = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/u

export async function readDocument({ name, bytes }: UploadedFile): Promise<ReadDocument> {
  const text = /\.docx$/i.test(name) ? await wordText(bytes) : bytes.toString('utf8')
  return parseDocument(
    withoutHidden(text, message => {
      throw new ProblemError(422, 'damaged-file', '文档里有损坏的字符', `文档里${message}。`)
    }),
    name,
  )
}

async function wordText(bytes: Buffer): Promise<string> {
  try {
    return (await mammoth.extractRawText({ buffer: bytes })).value
  } catch {
    throw new ProblemError(
      422,
      'damaged-file',
      '文档打不开',
      '这不是完整的 .docx 文档。请用 Word 或 WPS 打开，另存为 .docx 再导入。',
    )
  }
}

export function parseDocument(text: string, fileName: string): ReadDocument {
  const found: Record<string, string> = {}
  const clauses: { heading: string; text: string }[] = []
  const notUnderstood: ReadDocument['notUnderstood'] = []
  let title = ''
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.replace(/^[>\s　]+|\*\*|[\s　]+$/gu, '')
    if (line === '' || /^[-=_*]{3,}$/.test(line)) continue
    const field = clauses.length === 0 ? fields.find(([pattern]) => pattern.test(line)) : undefined
    if (field) found[field[1]] ??= line.replace(field[0], '')
    else if (article.test(line)) open(clauses, line.replace(article, ''))
    else if (title !== '' && chapter.test(line)) open(clauses, line.replace(chapter, ''))
    else if (title === '') title = line.replace(/^#\s*/, '')
    else if (clauses.length > 0) append(clauses, line)
    else if (numberPattern.test(line) && line.length < 40) found.documentNumber ??= line
    else notUnderstood.push({ line: i + 1, text: line.slice(0, 60) })
  }
  const whole = clauses.map(c => c.text).join('')
  return { notUnderstood, entry: entryOf(title, fileName, found, clauses, whole) }
}

/** `申请条件　年满十八周岁…` has its heading on the same line; a short line alone is one. */
function open(clauses: { heading: string; text: string }[], rest: string) {
  const [head = '', ...body] = rest.split(/[\s　:：]+/u)
  const hasHeading = head.length > 0 && head.length <= longestHeading && !/[，。；]/u.test(head)
  clauses.push(hasHeading ? { heading: head, text: body.join(' ') } : { heading: `第${clauses.length + 1}条`, text: rest })
}

function append(clauses: { heading: string; text: string }[], line: string) {
  const last = clauses.at(-1)
  if (!last) return
  last.text += last.text && !item.test(line) ? `\n${line}` : line.replace(/^[-*•]\s/u, '')
}

function entryOf(
  title: string,
  fileName: string,
  found: Record<string, string>,
  clauses: { heading: string; text: string }[],
  whole: string,
) {
  const dates = [...whole.matchAll(new RegExp(`自${datePattern.source}\\s*日?\\s*起(?:施行|实施|执行)`, 'gu'))][0]
  const until = [...whole.matchAll(new RegExp(`(?:有效期至|执行至|至)${datePattern.source}\\s*日?\\s*(?:止|$|。|，)`, 'gu'))][0]
  const isDistrict = /二七区|区人民政府|区委|区政府/u.test(`${title}${found.authority ?? ''}`)
  const levels: Record<string, string> = { 国家: 'nation', 省级: 'province', 市级: 'city', 区级: 'district' }
  return {
    key: `doc-${createHash('sha256')
      .update(title || fileName)
      .digest('hex')
      .slice(0, 12)}`,
    title,
    topic: found.topic ?? '其他',
    level: levels[found.level ?? ''] ?? (isDistrict ? 'district' : /河南省/u.test(title) ? 'province' : 'city'),
    summary: (clauses[0]?.text ?? '').slice(0, 120) || title,
    documentNumber: numberPattern.exec(found.documentNumber ?? '')?.[0] ?? found.documentNumber ?? null,
    authority: found.authority ?? null,
    published: found.published === undefined ? null : dayIn(found.published),
    effectiveFrom: found.effectiveFrom === undefined ? partsOf(dates) : dayIn(found.effectiveFrom),
    effectiveTo: found.effectiveTo === undefined ? partsOf(until) : dayIn(found.effectiveTo),
    replaces: found.replaces ?? null,
    source: { name: found.authority ?? fileName, url: found.url ?? null, date: found.published ?? null },
    clauses: clauses.map(c => ({ heading: c.heading, text: c.text.slice(0, longestClause) || c.heading })),
  }
}

/** The day as the contract writes it; words that are no day stay, so that the check names them. */
const dayIn = (text: string) => partsOf(datePattern.exec(text)) ?? text

const partsOf = (match: RegExpExecArray | RegExpMatchArray | null | undefined) =>
  match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : null
