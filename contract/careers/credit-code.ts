const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A 统一社会信用代码 as people write it, in capitals and without spaces and dashes. */
export const plainCreditCode = (text: string) => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')

/** Whether these 18 signs are a 统一社会信用代码, its check character included (GB 32100—2015). */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  const sum = weights.reduce((total, weight, place) => total + weight * signs.indexOf(code[place] ?? ''), 0)
  return signs[(31 - (sum % 31)) % 31] === code[17]
}
