import { pdf, setInPages, wordDocument } from '../../../support/documents.ts'
import type { DocumentCase } from './notices.ts'

/** The same kind of notice in other forms than text. */
export const formats: DocumentCase[] = [
  {
    name: 'Word that counts 第一条 itself, with merged cells in its table',
    file: {
      name: '驿站.docx',
      bytes: wordDocument([
        '二七区人民政府办公室',
        '关于印发《二七区青年驿站管理办法（试行）》的通知',
        '二七政办〔2025〕12号',
        '各街道办事处，区直各单位：',
        '现将《二七区青年驿站管理办法（试行）》印发给你们，请遵照执行。',
        '2025年6月18日',
        '二七区青年驿站管理办法（试行）',
        { text: '为规范青年驿站管理，制定本办法。', list: 1 },
        { text: '入住标准见下表。', list: 1 },
        {
          table: [
            ['对象', '天数', '费用'],
            ['应届毕业生', '7天', '免费'],
            ['应届毕业生', '3天', '半价'],
            ['其他青年', '3天', '每天50元'],
          ],
          down: 2,
        },
        { text: '本办法自2025年7月1日起施行，有效期2年。', list: 1 },
      ]),
    },
    reads: {
      title: '二七区青年驿站管理办法（试行）',
      documentNumber: '二七政办〔2025〕12号',
      authority: '二七区人民政府办公室',
      topic: '落脚',
      effectiveTo: '2027-06-30',
    },
    clauses: ['第一条|第一条', '第二条|第二条', '第三条|第三条'],
  },
  {
    name: 'a PDF with a table and paragraphs over several lines',
    file: {
      name: '见习.pdf',
      bytes: pdf(
        setInPages([
          { middle: '郑州市人力资源和社会保障局文件' },
          { middle: '郑人社〔2025〕21号' },
          { middle: '郑州市人力资源和社会保障局关于开展' },
          { middle: '青年见习补贴申报工作的通知' },
          '各区人力资源和社会保障局：',
          '为进一步做好青年就业见习工作，促进高校毕业生等青年群体就业，现就有关事项通知如下：',
          '一、补贴对象',
          '在我市见习基地参加见习的离校两年内未就业高校毕业生和16至24岁失业青年，以及见习单位。',
          '二、补贴标准',
          '标准见下表：',
          { cells: ['类别', '标准', '期限'] },
          { cells: ['基本补贴', '每月1500元', '12个月'] },
          { cells: ['留用补贴', '每人3000元', '一次性'] },
          '三、执行时间',
          '本通知自2025年5月1日起执行，有效期至2027年4月30日。',
          '郑州市人力资源和社会保障局',
          '2025年4月20日',
        ]),
      ),
    },
    reads: {
      title: '郑州市人力资源和社会保障局关于开展青年见习补贴申报工作的通知',
      documentNumber: '郑人社〔2025〕21号',
      authority: '郑州市人力资源和社会保障局',
      published: '2025-04-20',
      effectiveFrom: '2025-05-01',
      effectiveTo: '2027-04-30',
    },
    clauses: ['一、|补贴对象', '二、|补贴标准', '三、|执行时间'],
  },
]
