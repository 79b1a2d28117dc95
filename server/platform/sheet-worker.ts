import { parentPort, workerData } from 'node:worker_threads'
import { type Sheet, type SheetFormat, sheetFile } from './sheet-file.ts'

const { sheet, format } = workerData as { sheet: Sheet; format: SheetFormat }
parentPort?.postMessage(sheetFile(format, sheet))
