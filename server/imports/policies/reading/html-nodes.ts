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
