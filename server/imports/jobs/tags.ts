/** What a job site's tag cell says, sorted by what each tag looks like. */
export interface Tags {
  place: string
  degree: string
  experience: string
  headcount: string
  /** All that is left, for the benefits. */
  benefits: string
}

const longest = 4000

/** Tags separated by commas and the like, or a list that some program printed: `[['五险一金'], ['双休', '本科']]`. */
export function readTags(cell: string): Tags {
  const text = cell.slice(0, longest)
  const quoted = [...text.matchAll(/['"]([^'"]{1,60})['"]/g)].map(match => match[1] ?? '')
  const tags = quoted.length > 0 ? quoted : text.split(/[,，、;；|\s]/).filter(Boolean)
  const take = (form: RegExp) => tags.find(tag => form.test(tag)) ?? ''
  const headcount = take(/^招.{1,4}人$/)
  const degree = take(/^(?:博士|硕士|研究生|本科|大专|专科|中专|中技|高中|初中)(?:及以上)?$/)
  const experience = take(/经验|^应届|在校生/)
  const place = take(/^[一-龥]{2,8}-[一-龥]{2,10}$|^[一-龥]{2,6}[市区县]$/)
  const rest = tags.filter(tag => ![headcount, degree, experience, place].includes(tag))
  return { place, degree, experience, headcount, benefits: rest.join(' ') }
}
