/** How documents number their parts. */
const numeral = '[一二三四五六七八九十百零〇○\\d０-９]{1,6}'

export const article = new RegExp(`^第\\s?${numeral}\\s?条(?:之${numeral})?(?!第|规定|所|的)[\\s　:：]*`, 'u')
export const chapter = new RegExp(`^第\\s?${numeral}\\s?[编章节](?![一-龥]{0,4}第)[\\s　:：]*`, 'u')
export const section = /^[一二三四五六七八九十]{1,3}[、．.][\s　]*/u
export const part = /^[（(][一二三四五六七八九十]{1,3}[）)][\s　、]*/u
export const point = /^\d{1,2}[.、．](?!\d)[\s　]*/u
/** 问：…, 3. 问：…, Q2：…, 【问】… */
export const question =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[.、．]?\s*)?(?:[【[]提?问[】\]]|(?:提?问题?|Q)\s*[\d一二三四五六七八九十]{0,3}\s*[:：])\s*/iu
export const answer = /^(?:[【[]回?答[】\]]|(?:回?答|答复|解答|A)\s*\d{0,3}\s*[:：])\s*/iu
export const bullet = /^[-*•●■◆]\s+/u

/** `豫政〔2024〕5号`, in any brackets; 演示· stands before the numbers of samples. */
export const documentNumber =
  /[\p{Script=Han}·]{2,20}(?:[〔[【（(［]\s*\d{4}\s*[〕\]】）)］]\s*第?\s*\d{1,5}\s*号|令\s*第?\s*\d{1,5}\s*号)/u

/** For comparing titles: without blanks, quotes and brackets of books. */
export const bareTitle = (text: string) => text.normalize('NFKC').replace(/[\s《》〈〉“”"'「」]/gu, '')

/** 《…》 at its full length: books within books count. */
export function booksIn(text: string): string[] {
  const books: string[] = []
  let start = -1
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '《' && depth++ === 0) start = i + 1
    if (text[i] === '》' && depth > 0 && --depth === 0) books.push(text.slice(start, i))
  }
  return books
}
