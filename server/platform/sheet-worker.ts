import { parentPort, workerData } from 'node:worker_threads'
import { giveWay } from './give-way.ts'
import { type Sheet, type SheetFormat, sheetFile } from './sheet-file.ts'

giveWay()
const { sheet, format } = workerData as { sheet: Sheet; format: SheetFormat }
parentPort?.postMessage(sheetFile(format, sheet))
