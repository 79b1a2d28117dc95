/** Benefits as people write them → as they are shown. The order is the order on the card. */
const known: [string, RegExp][] = [
  ['五险一金', /[五六]险[一二两]金|社保公积金|五险.{0,3}公积金/],
  ['五险', /五险(?![一二两]金)|社保|缴纳保险/],
  ['双休', /双休|周末休|做五休二/],
  ['单休', /单休|做六休一/],
  ['包吃住', /包吃包?住|包食宿|免费食宿|提供食宿|管吃住/],
  ['包住', /包住|提供住宿|宿舍/],
  ['包吃', /包吃|工作餐|免费午餐|管饭|包餐/],
  ['年终奖', /年终奖/],
  ['带薪年假', /带薪年假|带薪休假|年休假/],
  ['餐补', /餐补|餐饮补贴|饭补|餐费补/],
  ['交通补贴', /交通补贴|交补|车补/],
  ['住房补贴', /住房补贴|房补|租房补/],
  ['节日福利', /节日福利|节日礼|过节费/],
  ['定期体检', /体检/],
  ['弹性工作', /弹性工作|弹性上班/],
  ['绩效奖金', /绩效奖|季度奖|全勤奖/],
  ['员工旅游', /员工旅游|团建/],
  ['培训', /专业培训|带薪培训|岗前培训|培训/],
]

const mostShown = 8

/** The benefits a text names, each once. */
export function readBenefits(text: string): string[] {
  const found = known.filter(([, words]) => words.test(text)).map(([name]) => name)
  const covered = found.includes('五险一金') ? ['五险'] : []
  const withMeals = found.includes('包吃住') ? ['包住', '包吃'] : []
  return found.filter(name => ![...covered, ...withMeals].includes(name)).slice(0, mostShown)
}
