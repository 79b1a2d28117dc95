import { parentPort, workerData } from 'node:worker_threads'
import type { TableFormat } from './table-file.ts'
import { csvOf, type TablePage, workbookOf } from './workbook.ts'

const { page, format } = workerData as { page: TablePage; format: TableFormat }
parentPort?.postMessage(format === 'csv' ? csvOf(page) : workbookOf([page]))
