import { parse } from 'parse5'
import { type Block, documentLimits, picture, UnreadableDocument } from './blocks.ts'
import { attribute, type Element, type Node, noteAt, notesIn, tidyText, wordsOf } from './html-nodes.ts'
import { tableIn } from './html-table.ts'

const silent = new Set(
  'script style noscript nav footer aside form button select textarea iframe svg template head object'.split(' '),
)
const inline = new Set(
  'a abbr b bdi bdo big cite code del em font i img ins kbd label mark o:p q s small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)
/** Class names and ids of what stands around a document on the pages of offices. */
const around =
  /(?:^|[-_\s])(?:nav\w*|menu|bread\w*|crumbs?|share\w*|foot\w*|side\w*|copyright|toolbar|print\w*|qr_?code|related|search\w*|logo|banner|gb_share|bdshare\w*)(?:$|[-_\s])/i
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i
const fewLinks = 4
const linkShare = 0.7

/** A saved page, or Word's text as HTML: what a reader sees of the document itself, without the page around it. */
export function htmlBlocks(html: string, isPage: boolean): Block[] {
  const blocks: Block[] = []
  const page = parse(html)
  const notes = isPage ? new Map<string, string>() : notesIn(page)
  let text = ''
  let heading: number | null = null
  const place = () => `第 ${blocks.length + 1} 段`

  const flush = () => {
    const line = tidyText(text)
    if (line !== '') blocks.push({ kind: 'line', text: line, heading, place: place() })
    text = ''
    heading = null
  }

  function visit(node: Node, depth: number): void {
    if (depth > documentLimits.depth) throw new UnreadableDocument('large-document')
    if (node.nodeName === '#text') text += wordsOf(node)
    if (!('tagName' in node)) return
    const element = node as Element
    const { tagName } = element
    if (silent.has(tagName) || (isPage && isAround(element))) return
    if (tagName === 'br') {
      flush()
      return
    }
    if (tagName === 'img') {
      if (isPage && !isLarge(element)) return
      flush()
      const shows = tidyText(attribute(element, 'alt')) || '图片'
      blocks.push({ kind: 'line', text: `（${shows}）`, heading: null, place: place(), apart: picture })
      return
    }
    const note = noteAt(element, notes)
    if (note !== null) {
      text += note
      return
    }
    if (tagName === 'table') {
      flush()
      const table = tableIn(element, notes)
      if (table) blocks.push({ kind: 'table', ...table, place: place() })
      else for (const child of element.childNodes) visit(child, depth + 1)
      flush()
      return
    }
    if (inline.has(tagName)) {
      for (const child of element.childNodes) visit(child, depth + 1)
      return
    }
    flush()
    const level = /^h([1-6])$/.exec(tagName)?.[1]
    if (level) heading = Number(level)
    if (tagName === 'li') text += itemMark(element)
    for (const child of element.childNodes) visit(child, depth + 1)
    flush()
  }

  for (const child of page.childNodes) visit(child, 0)
  return blocks
}

const smallestPicture = 200

/** A picture of a page that is no sign or button: one that says how large it is, or stands where paragraphs do. */
const isLarge = (element: Element) => {
  const width = attribute(element, 'width') || /(?:^|[;\s])width\s*:\s*(\d+)px/.exec(attribute(element, 'style'))?.[1]
  return width ? Number.parseInt(width, 10) >= smallestPicture : isInParagraph(element)
}

function isInParagraph(element: Element): boolean {
  let parent = element.parentNode
  while (parent && 'tagName' in parent && inline.has(parent.tagName) && parent.tagName !== 'a') parent = parent.parentNode
  return parent !== null && 'tagName' in parent && /^(?:p|figure)$/.test(parent.tagName)
}

/** What a browser writes before an item of an ordered list. */
function itemMark(item: Element): string {
  const list = item.parentNode
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return ''
  const before = list.childNodes.filter(node => 'tagName' in node && node.tagName === 'li').indexOf(item)
  return `${(Number(attribute(list, 'start')) || 1) + before}. `
}

/** Menus, lists of links and what the page hides. */
function isAround(element: Element): boolean {
  if (['html', 'body'].includes(element.tagName)) return false
  if (hidden.test(attribute(element, 'style')) || element.attrs.some(attr => attr.name === 'hidden')) return true
  if (element.tagName === 'header' && !wordsIn(element).headings) return true
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`
  const isNamed = around.test(names)
  if (!isNamed && !['div', 'ul', 'ol', 'dl', 'section', 'table', 'td', 'p'].includes(element.tagName)) return false
  const words = wordsIn(element)
  if (isNamed && !words.headings && words.all < 400) return true
  return words.links >= fewLinks && words.linked > words.all * linkShare && !words.annexes
}

interface Words {
  all: number
  linked: number
  links: number
  headings: boolean
  annexes: boolean
}

const counted = new WeakMap<Element, Words>()

/** How much of an element's text is links; each element is counted once. */
function wordsIn(element: Element, depth = 0): Words {
  const known = counted.get(element)
  if (known) return known
  if (depth > documentLimits.depth) throw new UnreadableDocument('large-document')
  const words: Words = { all: 0, linked: 0, links: 0, headings: /^h[12]$/.test(element.tagName), annexes: false }
  for (const child of element.childNodes) {
    if (child.nodeName === '#text') {
      const value = wordsOf(child)
      words.all += value.trim().length
      words.annexes ||= value.includes('附件')
    } else if ('tagName' in child && !silent.has(child.tagName)) {
      const inner = wordsIn(child as Element, depth + 1)
      words.all += inner.all
      words.linked += child.tagName === 'a' ? inner.all : inner.linked
      words.links += inner.links + (child.tagName === 'a' ? 1 : 0)
      words.headings ||= inner.headings
      words.annexes ||= inner.annexes
    }
  }
  counted.set(element, words)
  return words
}
