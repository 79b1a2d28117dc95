import { type DocumentCase, text } from './notices.ts'

/** Until when a document holds, and what it does not say. */
export const validities: DocumentCase[] = [
  {
    name: 'an office that is nowhere named leaves its field and the level open',
    file: text(
      '无名.txt',
      '青年夜校管理办法\n第一条　每学期开课十二周。\n第二条　本办法自2025年9月1日起施行，有效期至2026年8月31日。',
    ),
    reads: {
      title: '青年夜校管理办法',
      authority: null,
      level: null,
      topic: null,
      documentNumber: null,
      published: null,
      effectiveFrom: '2025-09-01',
      effectiveTo: '2026-08-31',
    },
    clauses: ['第一条|第一条', '第二条|第二条'],
  },
  {
    name: 'a validity that starts with a day nobody wrote is said to be unclear',
    file: text('无期.txt', '二七区青年图书补贴办法\n第一条　每人100元。\n第二条　本办法自发布之日起施行，有效期三年。'),
    reads: { level: 'district', published: null, effectiveFrom: null, effectiveTo: null },
    clauses: ['第一条|第一条', '第二条|第二条'],
    unclear: ['自发布之日起施行', '有效期三年'],
  },
  {
    name: 'a clause whose first sentence says from when it holds, and an older document in the next',
    file: text(
      '贴息.txt',
      '示例市财政局关于做好贴息工作的通知\n一、贷款额度。最高30万元。\n二、本通知自2026年5月1日起施行。《关于贴息的通知》（示财金〔2021〕2号）同时废止。',
    ),
    reads: {
      effectiveFrom: '2026-05-01',
      abolishes: [{ title: '关于贴息的通知', documentNumber: '示财金〔2021〕2号' }],
    },
    clauses: ['一、|贷款额度', '二、|本通知自2026年5月1日起施行'],
  },
  {
    name: 'a plan that holds from one day to another',
    file: text(
      '方案.txt',
      '示例区总工会技能提升实施方案\n一、补助标准。每人1000元。\n二、实施期限为2026年1月1日至2026年12月31日。',
    ),
    reads: { effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' },
    clauses: ['一、|补助标准', '二、|二、'],
  },
  {
    name: 'a decision that ends the documents it lists',
    file: text(
      '废止.txt',
      '示例区人民政府\n关于废止部分文件的决定\n各街道办事处：\n经研究，决定废止下列文件：\n一、《人才奖励办法》（示政〔2019〕3号）\n二、《创业补贴办法》（示政〔2020〕9号）\n本决定自2026年6月1日起生效。\n示例区人民政府\n2026年5月20日',
    ),
    reads: {
      effectiveFrom: '2026-06-01',
      abolishes: [
        { title: '人才奖励办法', documentNumber: '示政〔2019〕3号' },
        { title: '创业补贴办法', documentNumber: '示政〔2020〕9号' },
      ],
    },
    clauses: ['一、|《人才奖励办法》（示政〔2019〕3号）', '二、|《创业补贴办法》（示政〔2020〕9号）'],
  },
  {
    name: 'an urgency written wide, and the buttons of a page beside its source',
    file: text(
      '问答.txt',
      '特　急\n发布日期：2026-03-05 来源：示例区人社局 字号：大 中 小\n示例区创业补贴办法\n一、每人10000元。\n二、有效期至2027年12月31日。',
    ),
    reads: { authority: '示例区人社局', published: '2026-03-05', effectiveTo: '2027-12-31' },
    clauses: ['一、|一、', '二、|二、'],
  },
  {
    name: 'two days from which it holds are left to a person',
    file: text(
      '两日.txt',
      '二七区人才公寓租金办法\n第一条　本办法自2025年1月1日起施行。\n第二条　本办法自2025年3月1日起执行，有效期至2026年12月31日。',
    ),
    reads: { effectiveFrom: null, effectiveTo: '2026-12-31' },
    clauses: ['第一条|第一条', '第二条|第二条'],
    unclear: ['2025年1月1日', '2025年3月1日'],
  },
  {
    name: 'a card that is valid for three years, and a table of terms, say nothing of the document',
    file: text(
      '人才卡.md',
      `# 二七区青年人才卡管理办法
第一条 有效期限 人才卡有效期为三年，到期换发。
第二条 补贴标准 申报截止到2025年6月30日。
| 学历 | 期限 |
| --- | --- |
| 本科 | 12个月 |
| 硕士 | 36个月 |
第三条 补贴标准自2025年2月1日起执行。
第四条 本办法自2025年1月1日起施行。有效期两年。`,
    ),
    reads: { effectiveFrom: '2025-01-01', effectiveTo: '2026-12-31' },
    clauses: ['第一条|有效期限', '第二条|补贴标准', '第三条|第三条', '第四条|第四条'],
  },
  {
    name: 'validity under a heading of its own, in months',
    file: text(
      '月.md',
      '# 二七区临时就业补贴办法\n一、补贴\n每人500元。\n二、施行日期\n自2025年1月15日起施行。\n三、有效期\n有效期为十八个月。',
    ),
    reads: { effectiveFrom: '2025-01-15', effectiveTo: '2026-07-14' },
    clauses: ['一、|补贴', '二、|施行日期', '三、|有效期'],
  },
  {
    name: 'from a 29 February three years end with February',
    file: text('闰.md', '# 二七区就业见习办法\n第一条 见习。\n第二条 本办法自2024年2月29日起施行，有效期3年。'),
    reads: { effectiveFrom: '2024-02-29', effectiveTo: '2027-02-28' },
    clauses: ['第一条|第一条', '第二条|第二条'],
  },
]
