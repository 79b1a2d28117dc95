import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Download } from '../http/download.ts'
import type { TablePage } from './workbook.ts'

export type TableFormat = 'xlsx' | 'csv'

export interface TableFile extends Download {
  bytes: Uint8Array<ArrayBuffer>
}

const types: Record<TableFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** A table as a file to be kept; written apart from the server, for a large workbook takes seconds. */
export async function tableFile(page: TablePage, format: TableFormat): Promise<TableFile> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { page, format } })
  const [bytes] = (await once(worker, 'message')) as [Uint8Array<ArrayBuffer>]
  return { name: `${page.name}.${format}`, type: types[format], bytes }
}
