import { run, wordWithBody } from '../../../support/documents.ts'
import { type DocumentCase, text } from './notices.ts'

const p = (line: string) => `<w:p>${run(line)}</w:p>`
const cell = (line: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(line)}</w:tc>`
const rows = (...all: string[][]) => `<w:tbl>${all.map(cells => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`

/** What offices send beside measures: decisions, minutes, what they hand on, explanations on their pages. */
export const correspondence: DocumentCase[] = [
  {
    name: 'a decision that changes a measure, adopted on one day and made known on another',
    file: text(
      '修改.txt',
      `郑州市人民政府关于修改《郑州市青年公寓管理规定》的决定
（2025年11月4日郑州市人民政府第70次常务会议通过　2025年11月20日郑州市人民政府令第255号公布　自2026年1月1日起施行）
一、将第六条中的“六个月”修改为“三个月”。
二、删去第十条。
`,
    ),
    reads: { authority: '郑州市人民政府', published: '2025-11-20', effectiveFrom: '2026-01-01', abolishes: [] },
    clauses: ['一、|一、', '二、|二、'],
    aside: [
      '题注|（2025年11月4日郑州市人民政府第70次常务会议通过　2025年11月20日郑州市人民政府令第255号公布　自2026年1月1日起施行）',
    ],
  },
  {
    name: 'a decision that ends what stands in its table',
    file: text(
      '废止.md',
      `# 郑州市教育局关于宣布失效一批文件的决定

经研究，决定对以下规范性文件予以废止：

| 序号 | 名称 | 发文字号 |
| --- | --- | --- |
| 1 | 《郑州市青年夜校管理办法》 | 郑教〔2018〕5号 |
| 2 | 郑州市实习补贴办法 | 郑教〔2020〕9号 |

郑州市教育局

2026年2月6日
`,
    ),
    reads: {
      published: '2026-02-06',
      abolishes: [
        { title: '郑州市青年夜校管理办法', documentNumber: '郑教〔2018〕5号' },
        { title: '郑州市实习补贴办法', documentNumber: '郑教〔2020〕9号' },
      ],
    },
    clauses: ['第1段|第1段'],
    aside: ['引言|经研究，决定对以下规范性文件予以废止：'],
    unclear: ['序号：1'],
  },
  {
    name: 'a measure that says below its title who made it known',
    file: text(
      '细则.txt',
      '二七区人才公寓配租细则\n（2026年4月8日二七区住房保障中心印发）\n第一条 每年配租两次。\n第二条 本细则自印发之日起施行。',
    ),
    reads: { authority: '二七区住房保障中心', published: '2026-04-08', effectiveFrom: '2026-04-08' },
    clauses: ['第一条|第一条', '第二条|第二条'],
  },
  {
    name: 'a notice that hands on another below its own signature',
    file: text(
      '转发.txt',
      `二七区教育局转发郑州市教育局关于开展青年夜校学费补贴工作的通知
各学校：
现将《郑州市教育局关于开展青年夜校学费补贴工作的通知》转发给你们，请认真贯彻执行。
一、各学校6月底前报送名单。
二、报送邮寄至区教育局。
二七区教育局
2026年5月20日
郑州市教育局关于开展青年夜校学费补贴工作的通知
各区教育局：
一、每人每学期补贴200元。
二、补贴执行至2027年6月30日。
郑州市教育局
2026年5月6日
`,
    ),
    reads: { authority: '二七区教育局', published: '2026-05-20', effectiveTo: null },
    clauses: ['一、|一、', '二、|二、', '附件|郑州市教育局关于开展青年夜校学费补贴工作的通知'],
    holds: ['一、每人每学期补贴200元。\n二、补贴执行至2027年6月30日。'],
  },
  {
    name: 'minutes, without those who sat there',
    file: text(
      '纪要.txt',
      `二七区人才工作领导小组会议纪要
二七区委人才办　2026年3月12日
会议议定以下事项。
一、关于补贴。年内发放到位。
二、关于驿站。增设床位20张。
出　席：区委人才办、区财政局负责同志
记　录：区委人才办
`,
    ),
    reads: { authority: '二七区委人才办', published: '2026-03-12' },
    clauses: ['|正文开头', '一、|关于补贴', '二、|关于驿站'],
    aside: ['参会人员|出　席：区委人才办、区财政局负责同志', '参会人员|记　录：区委人才办'],
  },
  {
    name: 'questions with numbers alone, the time beside the source',
    file: text(
      '问答.md',
      '# 青年驿站政策问答\n\n来源：二七区委人才办　时间：2026-05-11\n\n1. 谁可以住？\n\n应届毕业生，凭毕业证办理入住。\n\n2. 住几天，要钱吗？\n\n最多7天，不收费。\n',
    ),
    reads: { authority: '二七区委人才办', published: '2026-05-11' },
    clauses: ['1.|谁可以住？', '2.|住几天，要钱吗？'],
  },
  {
    name: 'a page whose day stands without a name before the source and the buttons, with a picture among its paragraphs',
    file: text(
      '解读.html',
      '<html><head><meta charset="utf-8"></head><body><div><img src="logo.png"></div><div>首页 | 政务 | 服务</div><h1>《二七区技能补贴办法》解读</h1><div>2026-04-21 08:30:00　来源：二七区总工会　【字体：大 中 小】　打印</div><p>一、补多少</p><p>每证500元。</p><p><img src="chart.jpg"></p><p>二、找谁办</p><p>找区总工会。</p></body></html>',
    ),
    reads: { authority: '二七区总工会', published: '2026-04-21', topic: '技能' },
    clauses: ['一、|补多少', '二、|找谁办'],
    aside: ['网页上的按钮和导航|首页 | 政务 | 服务'],
    unclear: ['（图片）'],
  },
  {
    name: 'names over names that count years',
    file: {
      name: '标准.docx',
      bytes: wordWithBody(
        [
          p('二七区青年社保补贴办法'),
          p('第一条　标准如下。'),
          rows(
            [cell('险种', '<w:vMerge w:val="restart"/>'), cell('每月补贴', '<w:gridSpan w:val="2"/>')],
            [cell('', '<w:vMerge/>'), cell('第一年'), cell('第二年')],
            [cell('养老'), cell('280'), cell('190')],
          ),
          p('第二条　往年标准如下。'),
          rows([cell('险种'), cell('2024年'), cell('2025年')], [cell('医疗'), cell('110'), cell('120')]),
        ].join(''),
      ),
    },
    reads: {},
    clauses: ['第一条|第一条', '第二条|第二条'],
    holds: ['险种：养老；每月补贴第一年：280；每月补贴第二年：190', '险种：医疗；2024年：110；2025年：120'],
  },
  {
    name: 'a list of annexes that goes on below the signature’s line, with titles in it',
    file: text(
      '大赛.txt',
      '关于举办青年技能大赛的通知\n一、对象\n在职青年。\n二、奖金\n一等奖2万元。\n附件：1. 报名表\n　　　2. 评分标准\n二七区总工会\n2026年6月1日\n附件2：评分标准\n操作60分，理论40分。\n',
    ),
    reads: { authority: '二七区总工会', published: '2026-06-01' },
    clauses: ['一、|对象', '二、|奖金', '附件2|评分标准'],
    aside: ['附件目录|2. 评分标准'],
  },
  {
    name: 'sections in chapters in parts, and a chapter that says nothing yet',
    file: text(
      '纲要.txt',
      '郑州市青年发展条例\n第一编　总则\n第一章　目的\n第一条 为促进青年发展，制定本条例。\n第二编　保障\n第一章　就业\n第一节　见习\n第二条 见习有补贴。\n第二章　预留\n第三章　附则\n第三条 本条例自2026年5月1日起施行。\n',
    ),
    reads: { effectiveFrom: '2026-05-01' },
    clauses: ['第一条|第一条', '第二条|第二条', '|预留', '第三条|第三条'],
    chapters: [
      '第一编 总则 第一章 目的',
      '第二编 保障 第一章 就业 第一节 见习',
      '第二编 保障 第二章 预留',
      '第二编 保障 第三章 附则',
    ],
  },
]
