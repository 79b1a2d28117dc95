/** What a clause says and what a question asks for. */
export const clauseKinds = [
  'amount',
  'eligibility',
  'material',
  'process',
  'when',
  'duration',
  'validity',
  'penalty',
  'stacking',
  'where',
  'other',
] as const
export type ClauseKind = (typeof clauseKinds)[number]

/** By heading; the first that fits counts. */
const headings: [RegExp, ClauseKind][] = [
  [/材料|资料/u, 'material'],
  [/有效期|施行|执行期限|生效|废止/u, 'validity'],
  [/关系|叠加|衔接|不重复|重复/u, 'stacking'],
  [/违规|违约|停发|退出|追回|停止|中途|不予|考核|变更|退租|约束|迁出|限制|处理/u, 'penalty'],
  [/期限|多久|能住/u, 'duration'],
  [/受理部门|地址|站点|地点|咨询|电话|联系|热线|人工/u, 'where'],
  [/时间|时限|赛程|什么时候|周期/u, 'when'],
  [/流程|程序|方式|渠道|怎么|步骤|兑现/u, 'process'],
  [/对象|条件|范围|资格|哪些人|谁可以|人群/u, 'eligibility'],
  [/标准$|认定标准/u, 'amount'],
  [/补贴|补助|奖励|资助|待遇|额度|优惠|减免|租金|贴息|多少|标准|津贴|押金|收费|提取|支持/u, 'amount'],
]

export function kindOf(heading: string): ClauseKind {
  if (/类认定标准/u.test(heading)) return 'eligibility'
  return headings.find(([pattern]) => pattern.test(heading))?.[1] ?? 'other'
}

/** What a question plainly asks for; several may hold. */
const askings: [RegExp, ClauseKind][] = [
  [
    /多少钱|多少|几(?:万|千|百|块|成|折|个钱|多钱)|百分之几|\d+块|\d万|给(?:几|多)|金额|标准|额度|能领多|补(?:几|多)|奖(?:几|多|金)|打几折|给钱|报销|免费吗|最高|上限/u,
    'amount',
  ],
  [
    /条件|要求|资格|谁能|谁可以|哪些人|什么人|够不够|符合|算不算|算.{1,8}[吗不么]$|能不能|(?:能|可以|可|让|给).{0,12}(?:吗|不|么|没|嘛|行不)$|行不行?|成不成|有.{0,6}份|限制|达标|\d岁|周岁|学历|年龄|多大/u,
    'eligibility',
  ],
  [
    /材料|资料|证件|带(?:什么|啥|哪些|齐)|准备(?:什么|啥|哪些)|提交(?:什么|啥|哪些)|手续要|要带|哪些证|需要(?:什么|啥)(?:证|东西)/u,
    'material',
  ],
  [
    /(?:怎么|咋|咋个|如何)(?:申请|办|领|弄|报|预约|申报|参加|操作|走|搞)|如何|流程|步骤|程序|哪里(?:申请|办|报名)|在哪(?:儿|里)?(?:申请|办|报名|申报)|去哪|哪个(?:app|栏目|平台)|网上|线上|多久(?:能)?(?:到账|办|批|下来|审)|几天(?:能)?(?:办|下来|批|审|出|结|放)|等几天|多少天|交到|网上哪|上哪|哪里?报|审(?:核|批)|放款|打给|打到|到账|要来家里|上门/u,
    'process',
  ],
  [
    /什么时候|啥时候|最迟|最晚|多会儿|哪个月|月份|来得及|错过|几月|哪天|何时|几号|截止|受理时间|报名时间|多久内|多长时间内|过期|期限内|几点/u,
    'when',
  ],
  [/多久|多长|几(?:个月|年|天|晚|周)|最长|期限|续(?:租|期|签|住)/u, 'duration'],
  [/有效期|还有效|还能(?:领|申|办|用)|到期|废止|作废|失效|取消了|现在还|今年还|过期了|执行到/u, 'validity'],
  [
    /违约|违规|搬家|搬走|换房|走人|中间断|第[二三四]年.{0,6}卖|卖掉|借给|欠|旷工|缺勤|爽约|没去|退(?:回|还|钱|租|房)|追回|停发|停了|会停|断了|离职|卖了|转租|取消资格|后果|怎么样$|罚|不给|不予/u,
    'penalty',
  ],
  [
    /叠加|同时|一起(?:领|拿|享|申)|都能(?:领|拿)|重复|冲突|兼得|还能(?:再)?(?:领|拿|享)|又能|两个都|影响|两份|双份|都有|扣回|扣掉|还给不|还给吗|两样|都奖|都补/u,
    'stacking',
  ],
  [/电话|地址|在哪|哪里|哪儿|位置|联系|热线|窗口|哪个部门|咨询|怎么去|几楼/u, 'where'],
]

export const kindsAsked = (question: string): Set<ClauseKind> =>
  new Set(askings.filter(([pattern]) => pattern.test(question)).map(([, kind]) => kind))

/** What kinds of answer a text can give. */
export interface Evidence {
  money: boolean
  period: boolean
  date: boolean
  age: boolean
  contact: boolean
}

export const evidenceIn = (text: string): Evidence => ({
  money: /\d(?:\.\d+)?万?元|\d+%|\d折|三分之|\d万/u.test(text),
  period: /\d+个?(?:月|天|年|工作日|日内|周)/u.test(text),
  date: /\d+月(?:\d+日)?|\d{4}年|季度|常年|每(?:年|月|周)/u.test(text),
  age: /周岁/u.test(text),
  contact: /电话|热线|窗口|位于|地址|地铁|app|小程序|平台|网站|系统/iu.test(text),
})
