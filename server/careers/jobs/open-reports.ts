import { tell } from '../../people/inbox/tell.ts'
import { type Queries, selectIn } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'

export type ReportDecision = NonNullable<Row<'job_reports'>['decision']>

/** Which of these jobs somebody has reported and nobody judged yet. */
export async function reportedAmong(tx: Queries, jobIds: string[]): Promise<Set<string>> {
  const reports = await selectIn(tx, 'job_reports', 'job_id', jobIds)
  return new Set(reports.filter(report => report.resolved_at === null).map(report => report.job_id))
}

/** Closes what is open about a job, and lets everybody know who spoke up. */
export async function closeReports(
  tx: Queries,
  { id, title }: Row<'jobs', 'id' | 'title'>,
  decision: ReportDecision,
  now: number,
): Promise<void> {
  const open = await tx.all<Row<'job_reports', 'id' | 'number' | 'user_id'>>(
    'SELECT id, number, user_id FROM job_reports WHERE job_id = ? AND resolved_at IS NULL',
    [id],
  )
  await tx.run('UPDATE job_reports SET resolved_at = ?, decision = ? WHERE job_id = ? AND resolved_at IS NULL', [
    now,
    decision,
    id,
  ])
  const result = decision === 'withdraw' ? '已经下架，谢谢你告诉我们。' : '核实过了，没有发现问题，继续招聘。'
  for (const report of open) {
    const message = { title: '你举报的岗位有结果了', text: `编号 ${report.number}：“${title}”${result}`, link: null }
    await tell(tx, [report.user_id], { ...message, key: `job-report ${report.id}` }, now)
  }
}
