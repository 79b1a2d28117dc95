import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Download } from './http/download.ts'
import type { Sheet, SheetFormat } from './sheet-file.ts'

/** The same as `sheetFile`, written apart from the server: twenty thousand rows take seconds. */
export async function largeSheetFile(format: SheetFormat, sheet: Sheet): Promise<Download> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { workerData: { sheet, format } })
  const [file] = (await once(worker, 'message')) as [Download]
  return file
}
