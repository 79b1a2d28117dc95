import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillWithJobs } from './database.ts'
import { homeBytes } from './home.ts'
import { compareImport } from './imports.ts'
import { type Comparison, compareReads } from './reads.ts'

/** What the product promises; each figure is measured against a control in the same run, so that machines compare. */
const jobCount = 20_000
const leastReadRatio = 0.7
const mostHomeBytes = 15 * 1024
const mostImportRatio = 2

const folder = mkdtempSync(join(tmpdir(), 'dehua-bench-'))
const missed: string[] = []
const report = (name: string, figure: string, isMet: boolean) => {
  console.log(`${isMet ? '达到' : '未达'}  ${name}：${figure}`)
  if (!isMet) missed.push(name)
}
const readFigure = ({ product, control, ratio }: Comparison) =>
  `${ratio.toFixed(2)}（${Math.round(product)} 次/秒，对照 ${Math.round(control)}；目标 ≥ ${leastReadRatio}）`

try {
  const bytes = await homeBytes(folder)
  report('首页一次应答', `${(bytes / 1024).toFixed(1)} KB（目标 ≤ ${mostHomeBytes / 1024} KB）`, bytes <= mostHomeBytes)

  const times = await compareImport(folder)
  report(
    '导入 3000 行',
    `读表时间的 ${times.ratio.toFixed(2)} 倍（${Math.round(times.product)} 毫秒，只读表 ${Math.round(times.reader)}；目标 ≤ ${mostImportRatio}）`,
    times.ratio <= mostImportRatio,
  )

  const jobsFile = join(folder, 'jobs.sqlite')
  await fillWithJobs(jobsFile, jobCount)
  const { page, byId } = await compareReads(jobsFile)
  report(`${jobCount} 个岗位，筛选后一页 20 条`, readFigure(page), page.ratio >= leastReadRatio)
  report(`${jobCount} 个岗位，取一个`, readFigure(byId), byId.ratio >= leastReadRatio)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (missed.length > 0) process.exitCode = 1
