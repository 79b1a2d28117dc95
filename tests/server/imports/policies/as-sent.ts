import { type Placed, pdf } from '../../../support/documents.ts'
import { type DocumentCase, text } from './notices.ts'

const quoted = (words: string) =>
  [...Buffer.from(words)]
    .map(byte => (byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('')
    .replace(/.{60}[^=]{2}/g, '$&=\r\n')

const archive = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--abc"\r\n\r\n\r\n----abc\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted('<html><head><meta charset="utf-8"></head><body><div class="nav"><a>首页</a></div><h1>二七区青年驿站入住指南</h1><p>发布机构：二七区委人才办　发布日期：2026-05-20</p><h2>一、入住对象</h2><p>应届毕业生。</p><h2>二、入住天数</h2><p>最多7天。</p></body></html>')}\r\n----abc\r\nContent-Type: text/css\r\n\r\nbody {}\r\n----abc--\r\n`

const head = (name: string): Placed[] => [
  { x: 200, y: 60, text: '郑州市人民政府文件' },
  { x: 220, y: 90, text: '郑政〔2026〕8号' },
  { x: 130, y: 130, text: name },
]
const running: Placed = { x: 160, y: 30, text: '郑州市人民政府公报' }
const number = (page: number): Placed => ({ x: 290, y: 810, text: `· ${page} ·` })
const lines = (x: number, y: number, ...texts: string[]): Placed[] =>
  texts.map((text, i) => ({ x: text.startsWith('第') ? x + 32 : x, y: y + i * 24, text }))

const columns = pdf([
  [
    running,
    ...head('郑州市高层次人才认定办法'),
    ...lines(60, 180, '第一条 为做好人才认定', '工作，激发各类人才创新创', '造活力，制定本办法。', '第二条 在我市工作，业'),
    ...lines(320, 180, '绩突出的各类人才，均可申', '请认定，不受户籍的限制。', '第三条 认定一年一次，', '由市人社局受理。'),
    number(5),
  ],
  [running, ...lines(60, 60, '第四条 由市人力资源和', '社会保障局会同市财政局组', '织实施。'), number(6)],
])

const tall = pdf([
  [
    running,
    ...head('郑州市职业技能补贴管理办法'),
    { x: 120, y: 165, text: '第一条　补贴标准如下：' },
    ...['等级', '标准', '说明'].map((text, i) => ({ x: 88 + i * 140, y: 200, text })),
    ...['初级工', '1000元', '每人一次'].map((text, i) => ({ x: 88 + i * 140, y: 230, text })),
  ],
  [
    running,
    ...['高级工', '2000元', '紧缺工种上'].map((text, i) => ({ x: 88 + i * 140, y: 60, text })),
    { x: 88, y: 78, text: '（三级）' },
    { x: 368, y: 78, text: '浮两成' },
    { x: 120, y: 110, text: '第二条　证书在全国平台（certificate plat-' },
    { x: 88, y: 134, text: 'form）查询。' },
  ],
  [],
])

/** Files as offices have them: pages in one file, columns, running heads, broken lines. */
export const asSent: DocumentCase[] = [
  {
    name: 'a page that a browser saved in one file',
    file: text('驿站.mhtml', archive),
    reads: { title: '二七区青年驿站入住指南', authority: '二七区委人才办', published: '2026-05-20' },
    clauses: ['一、|入住对象', '二、|入住天数'],
    holds: ['应届毕业生。'],
  },
  {
    name: 'a page that calls itself .doc',
    file: text(
      '导出.doc',
      '<html><head><meta charset="utf-8"></head><body><p>二七区青年夜校补贴办法</p><p>第一条 每学期200元。</p></body></html>',
    ),
    reads: { title: '二七区青年夜校补贴办法' },
    clauses: ['第一条|第一条'],
  },
  {
    name: 'two columns below a title over both, the second page with the left one alone, running heads named',
    file: { name: '公报.pdf', bytes: columns },
    reads: { title: '郑州市高层次人才认定办法', documentNumber: '郑政〔2026〕8号', authority: '郑州市人民政府' },
    clauses: ['第一条|第一条', '第二条|第二条', '第三条|第三条', '第四条|第四条'],
    holds: ['在我市工作，业绩突出的各类人才，均可申请认定，不受户籍的限制。', '由市人力资源和社会保障局会同市财政局组织实施。'],
    aside: ['页眉页脚|郑州市人民政府公报'],
  },
  {
    name: 'a table over two pages with cells of two lines, a word parted at the margin, a page without text',
    file: { name: '技能.pdf', bytes: tall },
    reads: { title: '郑州市职业技能补贴管理办法' },
    clauses: ['第一条|补贴标准如下', '第二条|第二条'],
    holds: ['等级：高级工（三级）；标准：2000元；说明：紧缺工种上浮两成', '（certificate platform）查询。'],
    unclear: ['第 3 页没有文字'],
  },
  {
    name: 'a text that a program broke at a fixed width',
    file: text(
      '断行.txt',
      `二七区人民政府办公室关于印发二七区青年文化消费补贴
办法的通知
二七政办〔2026〕22号
各街道办事处：
    现将《二七区青年文化消费补贴办法》印发给你们，请认真
贯彻执行。
二七区人民政府办公室
2026年7月1日
二七区青年文化消费补贴办法
    第一条  为促进青年文化消费，鼓励青年走进剧场、书店、
展馆，丰富精神文化生活，制定本办法。
    第二条  补贴标准为每人每年300元，分四次发放，当季未
用完的不结转。
    第三条  本办法自2026年8月1日起施行，有效期至2027年12
月31日。《二七区青年观影补贴办法》（二七政办〔2023〕
11号）同时废止。
`,
    ),
    reads: {
      title: '二七区青年文化消费补贴办法',
      effectiveTo: '2027-12-31',
      abolishes: [{ title: '二七区青年观影补贴办法', documentNumber: '二七政办〔2023〕11号' }],
    },
    clauses: ['第一条|第一条', '第二条|第二条', '第三条|第三条'],
    holds: ['当季未用完的不结转。'],
  },
  {
    name: 'a list of lines alike that nobody broke stays a list',
    file: text(
      '清单.txt',
      '二七区青年补贴办法\n第一条 补贴如下：\n博士研究生每人每月两千元整；\n硕士研究生每人每月一千元整；\n大学本科生每人每月五百元整。\n',
    ),
    reads: { title: '二七区青年补贴办法' },
    clauses: ['第一条|补贴如下'],
    holds: ['两千元整；\n硕士'],
  },
  {
    name: 'a picture story in words goes by its signs',
    file: text(
      '一图读懂.txt',
      '一图读懂｜二七区青年安居政策\n★ 谁能申请？\n毕业5年内在二七区就业的青年\n★ 能拿多少？\n租房：每月最高1500元\n购房：博士10万元\n二七区住房和城乡建设局\n2026年4月2日\n',
    ),
    reads: { title: '一图读懂｜二七区青年安居政策', authority: '二七区住房和城乡建设局', published: '2026-04-02' },
    clauses: ['|谁能申请？', '|能拿多少？'],
    holds: ['租房：每月最高1500元\n购房：博士10万元'],
  },
  {
    name: 'Markdown with what a program wrote above it',
    file: text(
      '指南.md',
      '---\ntitle: x\ndate: 2026-01-01\n---\n# 二七区租房补贴指南\n## 一、条件\n- 35周岁以下\n## 二、时间\n6月受理。\n',
    ),
    reads: { title: '二七区租房补贴指南' },
    clauses: ['一、|条件', '二、|时间'],
    aside: ['文件头|title: x'],
  },
  {
    name: 'an announcement with its number below, whose opening ends documents and whose points end a part',
    file: text(
      '公告.txt',
      `郑州市人民政府公告
2026年第4号
郑州市人民政府关于废止和修改部分文件的公告
经市政府常务会议研究，决定废止《郑州市甲办法》（郑政办〔2016〕40号），现予公告。
一、《郑州市乙办法》（郑政办〔2021〕7号）第三条修改为：租期最长五年。
二、《郑州市丙办法》（郑政〔2020〕3号）继续有效。
郑州市人民政府
2026年1月15日
`,
    ),
    reads: {
      title: '郑州市人民政府关于废止和修改部分文件的公告',
      documentNumber: '郑州市人民政府公告2026年第4号',
      abolishes: [{ title: '郑州市甲办法', documentNumber: '郑政办〔2016〕40号' }],
    },
    clauses: ['|正文开头', '一、|一、', '二、|二、'],
  },
  {
    name: 'a text with a table set by tabs, and articles with a tab behind their number',
    file: text(
      '公告.txt',
      '二七区青年人才公寓申请公告\n第一条\t房源如下：\n户型\t面积\t月租金\n一居室\t40平方米\t900元\n第二条\t8月申请。\n第三条\t网上办理。\n二七区住房保障中心\n2026年7月20日\n',
    ),
    reads: { title: '二七区青年人才公寓申请公告', authority: '二七区住房保障中心' },
    clauses: ['第一条|房源如下', '第二条|第二条', '第三条|第三条'],
    holds: ['户型：一居室；面积：40平方米；月租金：900元'],
  },
  {
    name: 'a table of Markdown without bars at its ends',
    file: text(
      '办法.md',
      '# 二七区青年技能补贴办法\n第 一 条　标准如下：\n\n等级 | 标准\n--- | ---\n初级工 | 1000元\n\n第 二 条　由区人社局解释。\n',
    ),
    reads: { title: '二七区青年技能补贴办法' },
    clauses: ['第 一 条|标准如下', '第 二 条|第 二 条'],
    holds: ['等级：初级工；标准：1000元'],
  },
  {
    name: 'an office with the day in brackets below the title',
    file: text(
      '措施.txt',
      '关于支持青年发展的若干措施\n（二七区人民政府　2026年4月1日）\n一、支持就业\n求职补贴2000元。\n二、其他\n由区人社局解释。\n',
    ),
    reads: { title: '关于支持青年发展的若干措施', authority: '二七区人民政府', published: '2026-04-01', level: 'district' },
    clauses: ['一、|支持就业', '二、|其他'],
  },
  {
    name: 'a row of a PDF whose first cell is merged with the one above',
    file: {
      name: '扶持.pdf',
      bytes: pdf([
        [
          ...head('郑州市支持青年创业若干措施'),
          { x: 120, y: 170, text: '一、支持标准' },
          ...[
            ['类别', '项目', '标准'],
            ['创业', '一次性补贴', '5000元'],
            ['', '场地补贴', '每年6000元'],
            ['就业', '带动就业', '每人2000元'],
          ]
            .flatMap((cells, row) => cells.map((words, i) => ({ x: 88 + i * 140, y: 200 + row * 30, text: words })))
            .filter(cell => cell.text !== ''),
          { x: 120, y: 330, text: '二、由市人社局解释。' },
        ],
      ]),
    },
    reads: { title: '郑州市支持青年创业若干措施' },
    clauses: ['一、|支持标准', '二、|二、'],
    holds: ['项目：场地补贴；标准：每年6000元\n类别：就业'],
    unclear: ['场地补贴 每年6000元'],
  },
  {
    name: 'items with signs below a number are a list of it',
    file: text(
      '条件.txt',
      '二七区青年租房补贴办法\n一、条件\n● 年龄35周岁以下\n● 本科以上学历\n满足以上条件的可以申请。\n二、标准\n每月500元。\n',
    ),
    reads: { title: '二七区青年租房补贴办法' },
    clauses: ['一、|条件', '二、|标准'],
    holds: ['年龄35周岁以下\n本科以上学历\n满足以上'],
  },
]
