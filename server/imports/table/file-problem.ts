import type { ColumnProposal } from '../../../contract/imports/columns.ts'
import { sizeInWords } from '../../../contract/platform/sizes.ts'
import { ProblemError } from '../../platform/problem.ts'
import type { ForeignForm } from './foreign-form.ts'
import { limits } from './sheet.ts'

/** How long a file may be read. */
export const readingSeconds = 30

/** Why a whole file cannot be read, and what to do. */
export type FileFault =
  | ForeignForm
  | 'not-a-table'
  | 'damaged-file'
  | 'encrypted'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'too-slow'
  | 'no-header'
  | 'one-column'
  | 'no-rows'

const faults: Record<FileFault, { status: number; title: string; detail: string }> = {
  'not-a-table': {
    status: 422,
    title: '这不是表格文件',
    detail:
      '文件内容不是 Excel 或 WPS 工作簿，也不是 Word 文档（.docx）、CSV 或网页。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。',
  },
  'empty-file': { status: 422, title: '这是空文件', detail: '文件里什么也没有，可能没有下载完。请重新保存或重新下载后再上传。' },
  'fixed-layout': {
    status: 422,
    title: '这是 PDF 或 OFD，不是表格',
    detail:
      '这种文件里的格子不能可靠地认出来。请向对方要原来的 Excel 或 Word 文件；要不到的话，用 WPS 的“PDF 转 Excel”转好，核对后再上传。',
  },
  picture: {
    status: 422,
    title: '这是图片，不是表格',
    detail: '图片里的字读不出来。请向对方要原来的 Excel 或 Word 文件，或者把内容录进表格再上传。',
  },
  archive: {
    status: 422,
    title: '这是压缩包',
    detail: '请先解压，把里面的表格一份一份上传。',
  },
  'old-word': {
    status: 422,
    title: '这是旧格式的 Word 文档',
    detail: '请用 Word 或 WPS 打开，另存为 .docx 再上传；也可以把里面的表格复制到 Excel，另存为 .xlsx。',
  },
  numbers: {
    status: 422,
    title: '这是苹果的 Numbers 表格',
    detail: '请在 Numbers 里选“文件”“导出为”“Excel”，再上传导出的 .xlsx。',
  },
  slides: {
    status: 422,
    title: '这是演示文稿，不是表格',
    detail: '请把里面的表格复制到 Excel 或 WPS 表格里，另存为 .xlsx 再上传。',
  },
  'damaged-file': { status: 422, title: '文件损坏或不完整', detail: '可能没有下载完。请重新保存或重新下载后再上传。' },
  encrypted: { status: 422, title: '文件设了打开密码', detail: '请在 Excel 或 WPS 里取消密码，另存后再上传。' },
  'too-large': {
    status: 413,
    title: '文件太大',
    detail: `表格最大 ${sizeInWords(limits.fileBytes)}，解压后最大 ${sizeInWords(limits.expandedBytes)}。请删去图片，或拆成几份再上传。`,
  },
  'too-many-rows': {
    status: 413,
    title: '行数太多',
    detail: `一次最多 ${limits.rows.toLocaleString('en')} 行，请拆成几份再上传。`,
  },
  'too-many-cells': {
    status: 413,
    title: '格子太多',
    detail: '表里的格子太多，多半是大片空白的行和列带着格式。请把有内容的部分复制到新表，再上传。',
  },
  'cell-too-long': {
    status: 413,
    title: '有一格内容太长',
    detail: `表里有一格长得不像表格内容，整份没有读。一格最多 ${limits.cellLength.toLocaleString('en')} 个字，请删去多余的内容再上传。`,
  },
  'too-slow': {
    status: 413,
    title: '读这个文件用时太长',
    detail: `用了 ${readingSeconds} 秒还没有读完，已经停下。请拆成几份再上传。`,
  },
  'no-header': {
    status: 422,
    title: '没有找到表头',
    detail:
      '表里要有一行表头，至少含“企业名称”和“岗位名称”（或同义的列名）。如果是登记表，请写明“企业名称”“岗位名称”“薪资”等项目名，内容写在项目名的右边或下面。',
  },
  'one-column': {
    status: 422,
    title: '每一行都挤在一格里',
    detail:
      '企业、岗位、薪资等都写在同一格里，没有分列，不能猜哪个字是哪一项。请在 Excel 或 WPS 里用“数据”下的“分列”拆开，一项一列，第一行写列名（企业名称、岗位名称、薪资……），再上传。',
  },
  'no-rows': { status: 422, title: '表里没有内容', detail: '找到了表头，但下面没有一行内容。' },
}

export function fileProblem(fault: FileFault): ProblemError {
  const { status, title, detail } = faults[fault]
  return new ProblemError(status, fault, title, detail)
}

/** A table whose columns somebody must name first: nothing goes in by guess. */
export const headingsProblem = (proposal: ColumnProposal) =>
  new ProblemError(
    422,
    'needs-headings',
    '请先确认每一列是什么',
    '表里认不全列名。请对照下面的建议，在“对应列”里确认后再导入；也可以在表里加一行列名再上传。',
    { proposal },
  )

/** Thrown while reading; carries only the fault, so that it survives the way out of a worker. */
export class UnreadableFile extends Error {
  readonly fault: FileFault
  constructor(fault: FileFault) {
    super(fault)
    this.fault = fault
  }
}
