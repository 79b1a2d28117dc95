import { run, wordWithBody } from '../../../support/documents.ts'
import type { DocumentCase } from './notices.ts'

const p = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') ? inner : run(inner)}</w:p>`
const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`)
const listed = (list: number, level: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const wide = (text: string, columns: number) => cell(text, `<w:gridSpan w:val="${columns}"/>`)
const tall = (text: string) => cell(text, '<w:vMerge w:val="restart"/>')
const below = cell('', '<w:vMerge/>')
const table = (...rows: string[][]) => `<w:tbl>${rows.map(cells => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const style = (id: string, inner: string) => `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`
const counted = (depth: number) => `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>`

const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>`

/** What Word does beside writing lines. */
export const wordFiles: DocumentCase[] = [
  {
    name: 'articles that count on through the chapters by styles on styles, offices and imprint in tables',
    file: {
      name: '细则.docx',
      bytes: wordWithBody(
        [
          table([cell('二七区人力资源和社会保障局'), tall('文件')], [cell('二七区财政局'), below]),
          p('二七人社〔2026〕15号'),
          p('二七区人力资源和社会保障局　二七区财政局'),
          p('共青团二七区委员会'),
          p('关于印发《二七区青年见习补贴实施细则》的通知'),
          p('各镇（街道）：'),
          p('现将《二七区青年见习补贴实施细则》印发给你们，请认真组织实施。'),
          p('2026年3月12日'),
          p('二七区青年见习补贴实施细则'),
          styled('Chapter', '总则'),
          styled('Article', '为规范补贴发放，制定本细则。'),
          styled('Other', '见习青年是指下列人员：'),
          listed(1, 2, '离校未就业毕业生；'),
          listed(1, 2, '失业青年。'),
          styled('Chapter', '标准'),
          styled('Article', '补贴按下表执行：'),
          table(
            [tall('学历'), wide('标准（元）', 2), tall('期限')],
            [below, cell('区级'), cell('市级'), below],
            [cell('博士'), cell('1200'), cell('1500'), tall('12个月')],
            [cell('硕士'), cell('1000'), cell('1500'), below],
            [wide('注：不重复享受。', 4)],
          ),
          styled('Article', '本细则自2026年4月1日起施行，有效期至2028年12月31日。'),
          table([cell('抄送：区委办公室。')], [cell('二七区人力资源和社会保障局办公室　2026年3月12日印发')]),
        ].join(''),
        {
          numbering:
            definition(
              1,
              level(0, 'chineseCounting', '第%1章'),
              level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
              level(2, 'chineseCounting', '（%3）'),
            ) + list(1, 1),
          styles: style('Chapter', counted(0)) + style('Article', counted(1)) + style('Other', '<w:basedOn w:val="Article"/>'),
        },
      ),
    },
    reads: {
      title: '二七区青年见习补贴实施细则',
      authority: '二七区人力资源和社会保障局、二七区财政局、共青团二七区委员会',
      published: '2026-03-12',
      effectiveTo: '2028-12-31',
    },
    clauses: ['第一条|第一条', '第二条|见习青年是指下列人员', '第三条|补贴按下表执行', '第四条|第四条'],
    holds: ['（二）失业青年。', '学历：硕士；标准（元）区级：1000；标准（元）市级：1500；期限：12个月\n注：不重复享受。'],
  },
  {
    name: 'boxes of text, tracked changes, fields, footnotes, a table in a cell; what stands beside the text is named',
    file: {
      name: '公寓.docx',
      bytes: wordWithBody(
        [
          p(box(p('郑政办〔2026〕20号'))),
          p('郑州市人才公寓管理办法'),
          p(
            `${run('第一条　租金按')}<w:del w:id="1">${run('八成')}</w:del><w:ins w:id="2">${run('七成')}</w:ins>${run('收取')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`,
          ),
          p(`${run('第二条　轮候期六个月。')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见</w:t></w:r>`),
          p(`<w:moveFrom w:id="5">${run('第四条　不得转租。')}</w:moveFrom>`),
          p(`<w:moveTo w:id="6">${run('第三条　不得转租。')}</w:moveTo>`),
          p('第四条　标准如下。'),
          `<w:tbl><w:tr><w:tc>${p('一居室')}</w:tc><w:tc>${table([cell('面积'), cell('租金')], [cell('40平方米'), cell('900元')])}${p('')}</w:tc></w:tr></w:tbl>`,
          p(`<w:fldSimple w:instr="DOCPROPERTY x">${run('第五条　由市住建局解释。')}</w:fldSimple>`),
        ].join(''),
        { footnotes: `<w:footnote w:id="2">${p('每年公布。')}</w:footnote>`, header: p('市政府公报') },
      ),
    },
    reads: { title: '郑州市人才公寓管理办法', documentNumber: '郑政办〔2026〕20号' },
    clauses: ['第一条|第一条', '第二条|第二条', '第三条|第三条', '第四条|第四条', '第五条|第五条'],
    holds: ['租金按七成收取（脚注“每年公布”）。', '轮候期六个月。', '面积：40平方米；租金：900元', '由市住建局解释。'],
    aside: ['页眉|市政府公报', '隐藏文字|内部意见'],
  },
  {
    name: 'lists that begin anew, lists that go on from each other, and the office with the day behind it',
    file: {
      name: '指引.docx',
      bytes: wordWithBody(
        [
          p('二七区青年夜市扶持政策操作指引'),
          p('二七区商务局　2026年5月8日'),
          listed(1, 0, '支持标准'),
          listed(2, 0, '免摊位费；'),
          listed(2, 0, '装修补助。'),
          listed(4, 0, '办理流程'),
          listed(3, 0, '提出申请；'),
          listed(3, 1, '线上申请；'),
          listed(3, 0, '现场核实。'),
        ].join(''),
        {
          numbering:
            definition(1, level(0, 'chineseCounting', '%1、')) +
            definition(2, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2')) +
            list(1, 1) +
            list(2, 2) +
            list(3, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
            list(4, 1),
        },
      ),
    },
    reads: { title: '二七区青年夜市扶持政策操作指引', authority: '二七区商务局', published: '2026-05-08' },
    clauses: ['一、|支持标准', '二、|办理流程'],
    holds: ['1.　提出申请；\n1.1　线上申请；\n2.　现场核实。'],
  },
  {
    name: 'a picture is named where it stands',
    file: {
      name: '图.docx',
      bytes: wordWithBody(
        [
          p('二七区青年体检办法'),
          p('第一条　标准见下图。'),
          p('<w:r><w:pict><v:shape><v:imagedata o:title="标准表" r:id="picture"/></v:shape></w:pict></w:r>'),
          p('第二条　由区卫健委解释。'),
        ].join(''),
      ),
    },
    reads: { title: '二七区青年体检办法' },
    clauses: ['第一条|第一条', '第二条|第二条'],
    unclear: ['（图片）'],
  },
]
