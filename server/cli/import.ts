import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type ImportKind, type ImportReport, importKinds } from '../../contract/imports/imports.ts'
import { refusedWorkbook } from '../imports/refused-file.ts'
import { withoutHidden } from '../platform/texts/hidden-characters.ts'
import { usage, withServices } from './open-services.ts'

const shownErrors = 20

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fair: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'valid-through': { type: 'string' },
    place: { type: 'string' },
    source: { type: 'string' },
    refused: { type: 'string' },
  },
})
const [kind, file] = positionals
if (!importKinds.includes(kind as ImportKind) || !file)
  usage(
    `用法：npm run import -- <${importKinds.join('|')}> <文件> [--dry-run] [--fair <招聘会编号>] [--valid-through 2026-12-31] [--place 地点] [--source 来源] [--refused 未导入的行.xlsx]`,
  )
if (!existsSync(file)) usage(`找不到文件：${file}`)

await withServices(async ({ services }) => {
  const report = await services.imports.run(
    kind as ImportKind,
    { name: withoutHidden(basename(file)), bytes: readFileSync(file) },
    {
      dryRun: values['dry-run'],
      fairId: values.fair ?? null,
      validThrough: values['valid-through'] ?? null,
      place: values.place ?? null,
      source: values.source ?? null,
    },
    null,
    showProgress,
  )
  printReport(report)
  if (values.refused) writeFileSync(values.refused, refusedWorkbook(await services.imports.records.refusedRows(report.id)))
})

function showProgress(done: number, total: number) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${total} 行${done === total ? '\n' : ''}`)
}

function printReport(report: ImportReport) {
  for (const sheet of report.sheets)
    console.log(`工作表“${sheet.name}”：${sheet.rows} 行${sheet.note ? `（${sheet.note}）` : ''}`)
  console.log(
    `${report.dryRun ? '试导入，没有写入。' : ''}共 ${report.rows} 行：新增 ${report.created}，更新 ${report.updated}，未变 ${report.unchanged}，待补全 ${report.incomplete}，待审核 ${report.review}，未导入 ${report.rejected}`,
  )
  for (const error of report.errors.slice(0, shownErrors))
    console.log(
      `  ${error.sheet} 第 ${error.row} 行「${error.column}」${error.value ? `“${error.value.replace(/\s+/g, ' ')}”` : ''}：${error.message}`,
    )
  if (report.errors.length > shownErrors)
    console.log(`  ……另有 ${report.errors.length - shownErrors} 处，用 --refused 文件.xlsx 存下未导入的行`)
  console.log(`导入编号：${report.id}`)
}
