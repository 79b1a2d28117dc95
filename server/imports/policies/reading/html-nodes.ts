import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Node = Tree.ChildNode
export type Element = Tree.Element

export const attribute = (element: Element, name: string) => element.attrs.find(attr => attr.name === name)?.value ?? ''

/** The words of a text node, as the file has them. */
export const wordsOf = (node: Node) => (node as Tree.TextNode).value

const wide = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]'
/** A page's source breaks lines anywhere; between Han characters that is no space. */
const broken = new RegExp(`(?<=${wide})[ \\t]*[\\r\\n]\\s*(?=${wide})`, 'g')

export const tidyText = (text: string) =>
  text
    .replace(broken, '')
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')

/** Footnotes of a Word document, by the address that its text points at. */
export type Notes = ReadonlyMap<string, string>

const isNote = (element: Element) => element.tagName === 'li' && /^(?:foot|end)note-/.test(attribute(element, 'id'))

/** The notes at the end of what mammoth makes of a document. */
export function notesIn(page: Tree.ParentNode): Notes {
  const notes = new Map<string, string>()
  const wordsIn = (node: Node): string =>
    node.nodeName === '#text'
      ? wordsOf(node)
      : 'tagName' in node && !/note-ref-/.test(attribute(node, 'href'))
        ? node.childNodes.map(wordsIn).join('')
        : ''
  const visit = (parent: Tree.ParentNode, depth: number): void => {
    if (depth > 4) return
    for (const node of parent.childNodes)
      if ('tagName' in node) {
        if (isNote(node)) notes.set(`#${attribute(node, 'id')}`, tidyText(wordsIn(node)))
        else visit(node, depth + 1)
      }
  }
  visit(page, 0)
  return notes
}

/** What to write where a note is pointed at, and nothing where it stands at the end; null for all else. */
export function noteAt(element: Element, notes: Notes): string | null {
  if (notes.size === 0) return null
  if (isNote(element)) return ''
  const note = element.tagName === 'a' ? notes.get(attribute(element, 'href')) : undefined
  return note === undefined ? null : `（脚注“${note.replace(/。$/u, '')}”）`
}
