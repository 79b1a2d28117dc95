import { employerName } from '../../careers/employers/name.ts'

/** What stands around a name in a table: 1、, ★, (地址：…), (急招), the number of its licence. */
const around = [
  /[\p{Extended_Pictographic}\p{So}]{1,10}/gu,
  /^\s{0,5}(?:\d{1,3}|[一二三四五六七八九十]{1,3}(?=[、．.]))[、．.)）]\s{0,5}(?=\D)/g,
  /[(（](?:[^()（）:：]{0,20}[:：][^()（）]{0,60}|急招|急聘|诚聘|直招|直聘)[)）]/g,
  /(?<=公司|集团|厂|中心|学校|医院|事务所|合作社)\s{0,3}[(（](?![^()（）]{0,20}(?:公司|店|厂|部|校区|院区|分院|分校|基地)[)）])[^()（）]{1,80}[)）]\s{0,5}$/g,
  /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])/g,
  /[(（]\s{0,5}[)）]/g,
]

/** The employer's name out of a cell, without what people write around it; the cell's words where nothing else is left. */
export function writtenName(cell: string): string {
  const bare = around.reduce((text, mark) => text.replace(mark, ' '), cell).trim()
  return employerName(/^[【[].*[】\]]$/s.test(bare) ? bare.slice(1, -1) : bare) || employerName(cell)
}
