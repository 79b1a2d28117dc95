import { Worker } from 'node:worker_threads'
import { second } from '../../../platform/clock.ts'
import type { UploadedFile } from '../../../platform/http/call.ts'
import { ProblemError } from '../../../platform/problem.ts'
import { type Block, type DocumentFault, documentLimits, UnreadableDocument } from './blocks.ts'
import { formOf } from './form.ts'
import type { DocumentReply, DocumentRequest } from './worker.ts'

const timeLimit = 30 * second
const memoryLimit = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

const faults: Record<DocumentFault, { status: number; code: string; title: string; detail: string }> = {
  'damaged-document': {
    status: 422,
    code: 'damaged-file',
    title: '文档打不开',
    detail: '这不是完整的 .docx、PDF 或网页文件。请用 Word 或 WPS 打开，另存为 .docx 再导入；网页请在浏览器里另存。',
  },
  'old-word': {
    status: 422,
    code: 'wrong-suffix',
    title: '旧版文档读不了',
    detail: '这是旧版 Word 或 WPS 文档（.doc、.wps）。请用 Word 或 WPS 打开，另存为 .docx 再导入。',
  },
  scanned: {
    status: 422,
    code: 'scanned',
    title: '这是扫描件，没有文字',
    detail: '这份 PDF 里只有图片，读不出文字。请向发文机关要 Word 文件或带文字的 PDF，或先做文字识别（OCR）再导入。',
  },
  'locked-document': {
    status: 422,
    code: 'encrypted',
    title: '文件设了打开密码',
    detail: '请取消密码，另存后再导入。',
  },
  'not-a-document': {
    status: 422,
    code: 'not-a-document',
    title: '读不出文字',
    detail: '文件里不是 UTF-8 或 GB18030 的文字。请用 Word 或 WPS 打开，另存为 .docx 再导入。',
  },
  'large-document': {
    status: 413,
    code: 'too-large',
    title: '文档太大',
    detail: '文档最大 5 MB，正文最多 20 万字，表格最多 60 列。请拆成几份再导入；太长的附表请作为单独的文件。',
  },
}

/** Reads a document in a thread of its own: what is made to hurt ends there. Throws a problem that says what is wrong. */
export async function readBlocks(file: UploadedFile): Promise<Block[]> {
  if (file.bytes.length > documentLimits.fileBytes) throw documentProblem('large-document')
  const reply = await readInThread(file).catch(error => {
    throw error instanceof UnreadableDocument ? documentProblem(error.fault) : error
  })
  if (reply.fault) throw documentProblem(reply.fault)
  if (reply.crash) throw new Error(`reading a document failed: ${reply.crash}`)
  return reply.blocks ?? []
}

function documentProblem(fault: DocumentFault): ProblemError {
  const { status, code, title, detail } = faults[fault]
  return new ProblemError(status, code, title, detail)
}

async function readInThread(file: UploadedFile): Promise<DocumentReply> {
  const workerData: DocumentRequest = { bytes: file.bytes, form: formOf(file) }
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits: memoryLimit })
  thread.unref()
  try {
    return await new Promise<DocumentReply>(resolve => {
      const timer = setTimeout(() => resolve({ fault: 'large-document' }), timeLimit)
      thread.on('message', reply => resolve(reply as DocumentReply))
      // Out of memory or crashed: the file is larger than it looks.
      for (const end of ['error', 'exit']) thread.on(end, () => resolve({ fault: 'large-document' }))
      thread.once('exit', () => clearTimeout(timer))
    })
  } finally {
    void thread.terminate()
  }
}
