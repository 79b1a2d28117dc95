import { quantitiesIn } from './quantities.ts'
import { tidy } from './terms.ts'

export type Facts = Record<string, string | number | boolean>

const words: [RegExp, string, string | boolean][] = [
  [/博士(?!后)/u, 'degree', '博士'],
  [/硕士|研究生/u, 'degree', '硕士'],
  [/本科|学士/u, 'degree', '本科'],
  [/大专|专科/u, 'degree', '大专'],
  [/中专|技校/u, 'degree', '中专'],
  [/非全日制/u, 'full_time', false],
  [/全日制/u, 'full_time', true],
  [/在校|大[一二三四]|在读/u, 'student', true],
  [/(?:户口|户籍|落户).{0,3}二七|二七.{0,2}户口/u, 'hukou', '二七区'],
  [/外省户|户口在?外省|省外户/u, 'hukou', '省外'],
  [/郑州户口|户口在郑州/u, 'hukou', '郑州其他'],
  [/公务员|参公/u, 'work', '公务员参公'],
  [/事业(?:编|单位)/u, 'work', '事业编'],
  [/社会组织/u, 'work', '社会组织'],
  [/自主创业|自己开公司|开了(?:个|家)/u, 'work', '自主创业'],
  [/灵活就业|送外卖|网约车/u, 'work', '灵活就业'],
  [/没工作|未就业|没找到工作|待业/u, 'work', '未就业'],
  [/私企|民企|企业上班|企业工作|公司上班/u, 'work', '企业'],
  [/在二七(?:区)?(?:一家)?.{0,4}(?:上班|工作|就业|私企|公司)/u, 'work_place', '二七区'],
  [/在中原区(?:上班|工作)/u, 'work_place', '中原区'],
  [/(?:在二七|二七区?)租/u, 'renting', '二七区'],
  [/没(?:有)?买?房|无房/u, 'has_home', false],
  [/有(?:一?套)?房(?!补)|名下有房/u, 'has_home', true],
  [/助学贷款|低保|残疾|零就业/u, 'hardship', true],
  [/海归|留学回国|留学生/u, 'returnee', true],
]

/** What a question says about the person, by the names that the self-check uses. Guesses nothing. */
export function factsIn(question: string): Facts {
  const text = tidy(question)
  const facts: Facts = {}
  for (const [said, name, value] of words) if (!(name in facts) && said.test(text)) facts[name] = value
  const age = /(\d{2})\s*(?:周?岁|了(?=[，,]))|^我(\d{2})(?=[，,])/u.exec(text)
  if (age) facts.age = Number(age[1] ?? age[2])
  const graduated = /(20\d{2})\s*年(?:\s*(\d{1,2})\s*月)?.{0,8}毕业/u.exec(text)
  if (graduated?.[2]) facts.grad_ym = `${graduated[1]}-${graduated[2].padStart(2, '0')}`
  const insured = /社保.{0,10}?((?:\d+|[一二两三四五六七八九十]+|半)个?[月年])/u.exec(text)
  const months = insured ? /^#([\d.]+)月$/u.exec(quantitiesIn(insured[1] ?? '')[0] ?? '')?.[1] : undefined
  if (months) facts[/区里|二七/u.test(text) ? 'si_erqi_months' : 'si_months'] = Number(months)
  return facts
}
