import type { FactSheet } from '../../../contract/policies/sheets.ts'
import { district } from '../../platform/district.ts'

const mostAsked = 6

/** The title without whose it is and what kind of document: 青年人才生活补贴. */
const ownName = (title: string) =>
  title
    .replace(new RegExp(`^(?:${district.province}|${district.city}|${district.district})`, 'u'), '')
    .replace(/（[^）]*）$/u, '')
    .replace(/(?:发放|管理|暂行|试行)?(?:实施)?(?:办法|细则|方案|意见|规定|指南)$/u, '')

export const firstQuestion = (title: string) => `本科${ownName(title)}能领多少`

/** What people ask of a benefit and of this policy, and how reviewed wordings ask for its clauses. */
export function questionsAbout(
  { name }: FactSheet['benefit'],
  title: string,
  clauses: readonly { asked: readonly string[] }[],
): string[] {
  const own = ownName(title)
  const asked = clauses.flatMap(clause => clause.asked.slice(0, 1)).slice(0, mostAsked)
  return [
    ...new Set([
      firstQuestion(title),
      `${own}多少钱`,
      `${name}多少钱`,
      ...['大专', '本科', '硕士', '博士'].map(degree => `${degree}${name}能领多少`),
      `${own}能领多久`,
      `${own}要什么条件`,
      `35岁还能领${own}吗`,
      `外地户口能申请${own}吗`,
      `${own}什么时候申请`,
      `${own}要带什么材料`,
      ...asked,
    ]),
  ]
}
