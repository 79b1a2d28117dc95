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
