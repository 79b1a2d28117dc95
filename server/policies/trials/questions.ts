import type { FactSheet } from '../../../contract/policies/sheets.ts'

const mostAsked = 6

/** What people ask of a benefit, and how reviewed wordings ask for its clauses. */
export function questionsAbout({ name }: FactSheet['benefit'], clauses: readonly { asked: readonly string[] }[]): string[] {
  const asked = clauses.flatMap(clause => clause.asked.slice(0, 1)).slice(0, mostAsked)
  return [
    ...new Set([
      `${name}多少钱`,
      ...['大专', '本科', '硕士', '博士'].map(degree => `${degree}${name}能领多少`),
      `${name}能领多久`,
      `${name}要什么条件`,
      `35岁还能领${name}吗`,
      `外地户口能申请${name}吗`,
      `${name}什么时候申请`,
      `${name}要带什么材料`,
      ...asked,
    ]),
  ]
}
