const trades = [
  '导购',
  '软件测试工程师',
  '新媒体运营专员',
  '会计',
  '咖啡师',
  '店长助理',
  '活动策划',
  '仓储管理员',
  '短视频剪辑',
  '幼儿教师',
]
const levels = ['不限', '大专', '本科', '硕士', '中专']
const experiences = ['不限', '应届', '1-3年', '3-5年', '1年以下']
const districts = ['二七区德化街', '金水区花园路', '中原区建设路', '管城回族区商城路', '郑东新区金水东路']
const industries = ['零售', '信息技术', '文化传媒', '餐饮', '教育培训', '物流']
const duties = '负责日常运营与数据整理，配合团队完成每周计划；接待来访者，记录并跟进需要，按时反馈。'
const requirements = '专业不限，认真负责，愿意学习，沟通顺畅，能适应轮班与周末活动。'

/** `count` postings of 500 employers as a table with the headings offices use, the same on every run. */
export function jobRows(count: number): string[][] {
  let seed = 42
  // The multiplier and increment of Numerical Recipes; enough for picking.
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * limit)
  }
  const pick = (list: string[]) => list[below(list.length)] ?? ''
  const rows = Array.from({ length: count }, (_, i) => {
    const low = 3 + below(17)
    return [
      `示例企业${below(500)}`,
      `${pick(trades)}${i}`,
      `${low}000-${low + 2}000元/月`,
      String(1 + below(9)),
      pick(levels),
      pick(experiences),
      pick(industries),
      `郑州市${pick(districts)}${1 + below(200)}号`,
      duties,
      requirements,
      '长期有效',
    ]
  })
  const header = [
    '企业名称',
    '岗位名称',
    '薪资待遇',
    '需求人数',
    '学历要求',
    '工作经验',
    '所属行业',
    '工作地点',
    '岗位职责',
    '任职要求',
    '有效期',
  ]
  return [header, ...rows]
}
