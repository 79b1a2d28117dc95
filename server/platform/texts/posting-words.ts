import type { StaffJob } from '../../../contract/jobs.ts'

export type Flag = StaffJob['flags'][number]

/**
 * Words that keep a posting back until somebody has read it. Discrimination: 就业促进法, 人力资源市场暂行条例;
 * fraud: 劳动合同法 第九条 and 人社厅发〔2025〕60号 (招转培, 押金).
 */
const rules: { kind: Flag['kind']; pattern: RegExp }[] = [
  {
    kind: 'discrimination',
    pattern:
      /(?:仅限|只限|限|只招|仅招|只要|要求|须为|必须是|招)\s*(?:招)?(?:男|女)(?:性|士|生|员工|工)?(?![女装鞋包裤款子]|朋友|主播服)/,
  },
  { kind: 'discrimination', pattern: /(?:男|女)(?:性|士|生)?\s*(?:优先|为主|尤佳|不要|勿扰|免谈)/ },
  { kind: 'discrimination', pattern: /(?:不招|不要|谢绝|拒绝)\s*(?:男|女)(?:性|士|生)?/ },
  { kind: 'discrimination', pattern: /性别\s*[:：]?\s*(?:要求)?\s*[:：]?\s*(?:男|女)(?:性)?(?![女男/、或和性均])/ },
  {
    kind: 'discrimination',
    pattern:
      /(?:已婚|未婚|已育|未育|离异|单身)(?:者|人士)?\s*(?:优先|勿扰|不要|为主|免谈|者佳)|(?:要求|须|限|必须)(?:已婚|未婚|已育)|已婚已育(?!.{0,3}(?:均可|不限))/,
  },
  { kind: 'discrimination', pattern: /(?:孕期|怀孕|备孕|生育).{0,6}(?:不|勿|禁|保证|承诺)/ },
  { kind: 'discrimination', pattern: /(?:仅限|只限|限|只招|仅招|要求|须|必须)\s*.{0,6}(?:户籍|户口|本地人|籍贯)/ },
  { kind: 'discrimination', pattern: /(?:户籍|户口|本地人|本市人|籍贯|郑州人|本地户)\s*.{0,2}(?:优先|限|为主|者佳)/ },
  { kind: 'discrimination', pattern: /(?:非|外地|外省|农村).{0,4}(?:户籍|户口|人).{0,3}(?:勿|不招|不要|除外|免谈)/ },
  {
    kind: 'discrimination',
    pattern: /(?:不招|不要|谢绝|拒绝|拒招)\s*(?:.{1,4}(?:籍|省人)|河南|东北|新疆|西藏|安徽|湖北|外地|农村)/,
  },
  {
    kind: 'discrimination',
    pattern:
      /(?:仅限|只限|限|只招|要求)\s*汉族|汉族(?:优先|者)|(?:少数民族|回族|维族|维吾尔|藏族).{0,4}(?:勿|不招|不要|除外|免谈)|(?:不招|不要|谢绝).{0,3}(?:民族|回族|维族|藏族)/,
  },
  { kind: 'discrimination', pattern: /乙肝|两对半|[大小]三阳|(?<![a-z])HIV(?![a-z])|艾滋|肝炎病毒|病毒携带/i },
  { kind: 'discrimination', pattern: /无残疾|非残疾|残疾.{0,4}(?:勿|不招|不要|除外|免谈)/ },
  { kind: 'discrimination', pattern: /(?:无|不信|不得有)\s*宗教信仰/ },
  { kind: 'fraud', pattern: /押金|保证金|(?:抵押|扣押|扣留|扣)(?:身份证|证件|毕业证)/ },
  {
    kind: 'fraud',
    pattern:
      /培训费(?!用?(?:由|全免|报销|补贴))|培训贷|招转培|(?:自费|付费|缴费|有偿|收费)\s*(?:岗前)?培训|培训.{0,6}(?:缴费|付费|收费|分期|贷款|自费|自理)/,
  },
  {
    kind: 'fraud',
    pattern:
      /(?:贷款|分期|网贷|信用贷).{0,8}(?:培训|学习|学费|入职)|(?:先学|先培训).{0,8}后(?:付|上岗|就业).{0,6}(?:费|贷|款)|(?:缴|交|付|贷)\S{0,4}学费/,
  },
  {
    kind: 'fraud',
    pattern:
      /(?:服装|工装|工服|制服|体检|建档|报名|中介|介绍|入职|资料|办证)(?:押金|费)(?!用?.{0,3}(?:报销|补贴|全报|公司|企业|免))/,
  },
  {
    kind: 'fraud',
    pattern: /(?:先交|需交|须交|预交|缴纳|收取|交纳|预付|先付|垫付|垫资|自行垫)\s*.{0,6}(?:\d+元|费|款|资金|货款|本金)/,
  },
  { kind: 'fraud', pattern: /刷单|刷信誉|跑分|洗钱|博彩|菠菜|赌场|裸聊|传销|拉人头|发展下线|会员费|入会费|代理费|加盟费/ },
  {
    kind: 'fraud',
    pattern:
      /日赚|日入[过上]?[千万百\d]|月入[过上]?(?:十?万|\d{2,}万)|躺赚|轻松赚|在家.{0,4}(?:赚钱|日赚|兼职赚)|稳赚|高薪.{0,4}(?:轻松|零门槛)/,
  },
  { kind: 'fraud', pattern: /(?:境外|国外|缅甸|柬埔寨|菲律宾|老挝|迪拜).{0,8}(?:客服|高薪|务工|包机票)/ },
]

/** `不限男女`, `不查乙肝` mean the opposite; `无乙肝` does not. */
const unlimited = /(?:不|勿|无需|不得)(?:要求|限|查|检测|检查|因|设)?$/

/** `无押金`, `不收押金、培训费`, `免培训费` promise the opposite. */
const uncharged =
  /(?:不|无|免|零|没有|拒绝|严禁|禁止|未|勿|不得|绝不|杜绝)(?:收取|收|交|缴纳|缴|需|要|用|任何|其他|一切|额外|各种|名义|形式|费用|押金|保证金|[一-龥]{1,3}费|等|和|及|或|与|、|的|向求职者|对求职者)*$/

/** Age caps below this are held back; 60 and retirement age are the law's own. */
const lawfulCap = 55
const adult = 18

/** What in these texts keeps the posting back, with the word and the field that holds it. */
export function flagsIn(texts: Record<string, string>): Flag[] {
  const fields = Object.entries(texts).filter(([, text]) => text)
  // One pass over all fields; a full stop keeps them apart.
  const whole = fields.map(([, text]) => text.normalize('NFKC')).join(fieldBreak)
  const flags = new Map<string, Flag>()
  for (const { kind, word, at } of wordsIn(whole)) {
    const index = whole.slice(0, at).split(fieldBreak).length - 1
    flags.set(`${kind} ${word}`, { kind, word, field: fields[index]?.[0] ?? '' })
  }
  const found = [...flags.values()]
  // 押金 says nothing more beside 需交押金300元.
  return found.filter(
    flag => !found.some(other => other !== flag && other.field === flag.field && other.word.includes(flag.word)),
  )
}

const fieldBreak = '。\n\u0001'

function* wordsIn(text: string): Generator<{ kind: Flag['kind']; word: string; at: number }> {
  for (const { kind, pattern } of rules) {
    if (!pattern.test(text)) continue
    for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
      const before = text.slice(Math.max(0, match.index - 20), match.index)
      const harmless =
        (kind === 'fraud' ? uncharged : unlimited).test(before) ||
        /男女(?:均|不限|皆|都)/.test(text.slice(match.index, match.index + 8))
      if (!harmless) yield { kind, word: match[0].trim(), at: match.index }
    }
  }
  const cap = ageCapIn(text)
  if (cap) yield { kind: 'discrimination', ...cap }
}

/** `35岁以下`, `18-35周岁`, `年龄不超过 40`; a cap with its legal ground (`法定`, `特种作业`) is for people to judge too. */
function ageCapIn(text: string): { word: string; at: number } | null {
  const forms =
    /(\d{2})\s*(?:周)?岁\s*(?:及|或)?\s*(?:以下|以内|之内|封顶)|(?:\d{2})\s*(?:周)?岁?\s*[-~～至到—–]\s*(\d{2})\s*(?:周)?岁|年龄.{0,6}(?:不超过|不大于|小于|低于|以内|在|≤|<)\s*(\d{2})|(\d{2})后(?:优先|为主)|年龄\s*[:：]?\s*\d{2}\s*[-~～至到—–]\s*(\d{2})/g
  for (const match of text.matchAll(forms)) {
    // Ages of those who are served are no caps.
    if (/^.{0,4}(?:客户|顾客|人群|用户|消费者|学员|学生|孩子|儿童)/.test(text.slice(match.index + match[0].length))) continue
    const cap = Number(match[1] ?? match[2] ?? match[3] ?? match[5] ?? 0)
    if (match[4] || (cap >= adult && cap < lawfulCap)) return { word: match[0].trim(), at: match.index }
  }
  return null
}

/** The gender column of a table: any answer but 不限 is a limit. */
export const genderLimit = (text: string) => (/^(?:男|女)(?:性|士|生)?$/.test(text.trim()) ? `性别：${text.trim()}` : text)

/** The age column of a table, as a sentence the rules can read. */
export const ageLimit = (text: string) => (/\d/.test(text) ? (/岁|年龄/.test(text) ? text : `年龄：${text}`) : text)
