import { quantitiesIn } from './quantities.ts'

const single = 0.35
const pair = 1
const quantity = 1.5

/** Signs that carry grammar, not subject. */
const grammar = new Set(
  '的了吗呢啊吧嘛呀么我你您他她它们这那个是有在就都也和与或及要想能可以会请问下给让把被从到对为于咋啥哪谁怎样什还又再很太来去',
)

const typos: [RegExp, string][] = [
  [/[补朴捕][帖贴铁]/gu, '补贴'],
  [/人材/gu, '人才'],
  [/公[鸡机基]金|公积[今金]/gu, '公积金'],
  [/落[护互沪]/gu, '落户'],
  [/租[方放]/gu, '租房'],
  [/创[页叶]/gu, '创业'],
  [/[译意一]站(?=能|可|怎|免|住)|驿占/gu, '驿站'],
  [/社[宝饱]/gu, '社保'],
  [/申[情青]/gu, '申请'],
  [/[但旦]保/gu, '担保'],
  [/面式/gu, '面试'],
  [/博[仕是]/gu, '博士'],
  [/硕[仕]/gu, '硕士'],
  [/[契器]睡/gu, '契税'],
  [/见[席息]/gu, '见习'],
  [/条[健见]/gu, '条件'],
  [/材[聊]/gu, '材料'],
]

export function tidy(text: string): string {
  let tidied = text.normalize('NFKC').toLowerCase()
  for (const [wrong, right] of typos) tidied = tidied.replace(wrong, right)
  return tidied
}

/** Single characters, neighbouring pairs, whole Latin words, and quantities in one spelling; each with its weight. */
export function termsOf(text: string): Map<string, number> {
  const terms = new Map<string, number>()
  const tidied = tidy(text)
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight)
  for (const [run] of tidied.matchAll(/\p{Script=Han}+|[a-z][a-z0-9+]*|\d+/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) {
      add(run, pair)
      continue
    }
    let before = ''
    for (const sign of run) {
      add(sign, single * meaning(sign))
      if (before) add(before + sign, pair * Math.min(1, (meaning(before) + meaning(sign)) / 2))
      before = sign
    }
  }
  for (const token of quantitiesIn(tidied)) add(token, quantity)
  return terms
}

const meaning = (sign: string) => (grammar.has(sign) ? 0.2 : 1)
