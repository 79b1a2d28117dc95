/** A document made for the test, with what a careful reader takes from it. Fields left out are not looked at. */
export interface DocumentCase {
  name: string
  file: { name: string; bytes: Buffer }
  reads: Partial<{
    title: string | null
    documentNumber: string | null
    authority: string | null
    level: string | null
    topic: string | null
    published: string | null
    effectiveFrom: string | null
    effectiveTo: string | null
    abolishes: { title: string | null; documentNumber: string | null }[]
  }>
  /** `label|heading` of each clause. */
  clauses: string[]
  /** The chapter above each. */
  chapters?: string[]
  /** Words that stand in the clauses. */
  holds?: string[]
  /** `what it is|words` of what stands beside the text. */
  aside?: string[]
  /** Words that must stand in the report as not understood; none otherwise. */
  unclear?: string[]
}

export const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) })
const notice = `郑州市人民政府办公厅文件

郑政办〔2025〕18号

郑州市人民政府办公厅
关于印发郑州市青年见习管理办法的通知

各开发区管委会，各区县（市）人民政府，市人民政府各部门：

　　《郑州市青年见习管理办法》已经市政府同意，现印发给你们，请认真贯彻执行。

郑州市人民政府办公厅
二〇二五年三月十八日

郑州市青年见习管理办法

第一章　总　则

第一条　为规范青年见习管理，制定本办法。
第二条　见习补贴每人每月1500元。

第二章　附　则

第三条　本办法自印发之日起施行，有效期5年。原《郑州市青年就业见习管理暂行办法》（郑政办〔2019〕33号）同时废止。

抄送：市委各部门，市人大常委会办公厅，市政协办公厅。
郑州市人民政府办公厅　　　　　　2025年3月19日印发
`

export const notices: DocumentCase[] = [
  {
    name: 'a red-head notice that hands on a measure',
    file: text('通知.txt', notice),
    reads: {
      title: '郑州市青年见习管理办法',
      documentNumber: '郑政办〔2025〕18号',
      authority: '郑州市人民政府办公厅',
      level: 'city',
      topic: '就业',
      published: '2025-03-18',
      effectiveFrom: '2025-03-18',
      effectiveTo: '2030-03-17',
      abolishes: [{ title: '郑州市青年就业见习管理暂行办法', documentNumber: '郑政办〔2019〕33号' }],
    },
    clauses: ['第一条|第一条', '第二条|第二条', '第三条|第三条'],
  },
  {
    name: 'the same with Windows line ends and a mark of bytes',
    file: text('通知.txt', `\ufeff${notice.replace(/\n/g, '\r\n')}`),
    reads: { title: '郑州市青年见习管理办法', effectiveTo: '2030-03-17' },
    clauses: ['第一条|第一条', '第二条|第二条', '第三条|第三条'],
  },
  {
    name: 'a notice without a measure, in 一、（一）1., signed by two offices',
    file: text(
      '申报.txt',
      `郑人社办〔2025〕7号

关于做好2025年度青年人才生活补贴申报工作的通知

各区人力资源和社会保障局、财政局：
为落实好青年人才政策，现就申报工作通知如下：
一、申报对象
全日制本科及以上高校毕业生。
二、补贴标准
（一）博士每月1500元；
（二）硕士每月1000元；
1. 按月发放；
2. 最长36个月。
三、申报时间：即日起至2025年12月31日。
附件：1.申报表
2.承诺书

郑州市人力资源和社会保障局
郑州市财政局
2025年4月2日
（联系人：某某，电话：0371-00000000）
（此件主动公开）`,
    ),
    reads: {
      title: '关于做好2025年度青年人才生活补贴申报工作的通知',
      documentNumber: '郑人社办〔2025〕7号',
      authority: '郑州市人力资源和社会保障局、郑州市财政局',
      level: 'city',
      published: '2025-04-02',
      effectiveFrom: null,
      effectiveTo: null,
    },
    clauses: ['一、|申报对象', '二、|补贴标准', '三、|申报时间'],
  },
  {
    name: 'an order of a government with its number on a line of its own',
    file: text(
      '令.txt',
      `郑州市人民政府令
第251号

《郑州市人才公寓管理规定》已经2025年1月6日市人民政府常务会议审议通过，现予公布，自2025年3月1日起施行。

市长　某某
2025年1月20日

郑州市人才公寓管理规定

第一条　为了规范人才公寓管理，制定本规定。
第二条　租金按市场价的百分之七十收取。
第三条　本规定自2025年3月1日起施行。`,
    ),
    reads: {
      title: '郑州市人才公寓管理规定',
      documentNumber: '郑州市人民政府令第251号',
      authority: '郑州市人民政府',
      topic: '住房',
      published: '2025-01-20',
      effectiveFrom: '2025-03-01',
      effectiveTo: null,
    },
    clauses: ['第一条|第一条', '第二条|第二条', '第三条|第三条'],
  },
  {
    name: 'a measure alone, adopted on a day in brackets, from the thirtieth day on',
    file: text(
      '措施.md',
      `# 二七区支持青年创业若干措施

（2025年6月30日二七区人民政府常务会议通过）

**第一条 【适用对象】** 毕业五年内在二七区创业的青年。

**第二条 【开业补贴】** 一次性补贴5000元。

**第三条 【施行】** 本措施自公布之日起30日后施行，试行一年。`,
    ),
    reads: {
      title: '二七区支持青年创业若干措施',
      level: 'district',
      topic: '创业',
      published: '2025-06-30',
      effectiveFrom: '2025-07-30',
      effectiveTo: '2026-07-29',
      authority: null,
    },
    clauses: ['第一条|适用对象', '第二条|开业补贴', '第三条|施行'],
  },
  {
    name: 'a joint notice of the province, with urgency and signer',
    file: text(
      '联合.txt',
      `特急
河南省人力资源和社会保障厅
河南省财政厅文件
豫人社〔2024〕16号
签发人：某某
河南省人力资源和社会保障厅 河南省财政厅
关于印发《河南省一次性扩岗补助实施细则》的通知
各省辖市、济源示范区人力资源社会保障局、财政局：
现将《河南省一次性扩岗补助实施细则》印发给你们，请遵照执行。
河南省人力资源和社会保障厅　河南省财政厅
2024年8月9日
河南省一次性扩岗补助实施细则
第一条 补助对象 招用毕业年度高校毕业生的企业。
第二条 补助标准 每招用1人补助1500元。
第三条 执行期限 执行期限为2024年1月1日至2024年12月31日。`,
    ),
    reads: {
      title: '河南省一次性扩岗补助实施细则',
      documentNumber: '豫人社〔2024〕16号',
      level: 'province',
      topic: '就业',
      published: '2024-08-09',
      effectiveTo: '2024-12-31',
    },
    clauses: ['第一条|补助对象', '第二条|补助标准', '第三条|执行期限'],
  },
]
