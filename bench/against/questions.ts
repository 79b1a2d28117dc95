/** What people ask for, before it is put into anybody's query. */
export interface Question {
  degree?: string
  industry?: string
  employmentType?: string
  district?: string
  experience?: string
  freshGraduate?: boolean
  /** Yuan a month that the posting reaches at least. */
  salaryMin?: number
  q?: string
  sort?: 'newest' | 'salary'
}

export const pageSize = 20
/** The shelf of a first page. */
export const shelfSize = 6

const filters: Question[] = [
  { degree: 'bachelor' },
  { industry: '零售', employmentType: 'full-time' },
  { salaryMin: 8000, district: '二七区', sort: 'salary' },
  { experience: 'under-1', freshGraduate: true, sort: 'newest' },
]
const words: Question[] = ['会计', '咖啡师', '短视频剪辑', '店长助理'].map(q => ({ q }))
/** Times a page, this is several times what lies ready at most. */
const different = 5000

/** The same few questions again and again, as a public asks. */
const again = (questions: Question[]) => (i: number) => questions[i % questions.length] as Question
/** Each time another one: a least pay that nobody has named lately. */
const anew = (questions: Question[]) => (i: number) => {
  const question = again(questions)(i)
  return { ...question, salaryMin: (question.salaryMin ?? 1) + (Math.floor(i / questions.length) % different) }
}

export const asked = { list: again(filters), search: again(words) }
export const askedAnew = { list: anew(filters), search: anew(words) }

/** A question as conditions on the columns that others hold. */
export function conditionsOf({ q: _q, sort: _sort, salaryMin, employmentType, freshGraduate, ...same }: Question) {
  const equal = { ...same, employment_type: employmentType, fresh_graduate: freshGraduate }
  return {
    equal: Object.entries(equal).filter(([, value]) => value !== undefined) as [column: string, value: string | boolean][],
    least: salaryMin === undefined ? [] : [['monthly_min', salaryMin] as const],
  }
}

/** The column that a page is ordered by, the most first, as the product orders it. */
export const orderOf = ({ sort }: Question) => (sort === 'salary' ? 'monthly_min' : sort === 'newest' ? 'posted_at' : 'active_at')
