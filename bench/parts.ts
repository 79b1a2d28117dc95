import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fillWithCulture } from './culture.ts'
import { fillWithJobs } from './database.ts'
import { measureDeskList } from './desk-list.ts'
import { compareDeskWork } from './desk-work.ts'
import { firstPaint } from './first-paint.ts'
import { measureGrowth } from './growth.ts'
import { homeBytes } from './home.ts'
import { compareImport } from './imports.ts'
import { compareReads, jobPaths } from './reads.ts'
import { report, reportReads, reportWaits } from './report.ts'
import { compareSignIns } from './sign-ins.ts'

/** What the product promises. Speeds are measured against a control in the same run, so that machines compare. */
const jobCount = 20_000
const manyJobs = 100_000
const leastReadRatio = 0.7
const leastReadyRatio = 1.5
const eventCount = 10_000
const placeCount = 2_000
const leastCultureRatio = 0.5
const mostHomeBytes = 15 * 1024
const mostImportRatio = 2
/** Milliseconds for 99 of 100 among 100,000 jobs, or so many times what they take among 10,000. */
const mostAmongMany = 60
const mostGrowth = 1.5
/** Milliseconds until staff see the first rows among 100,000 jobs. */
const mostDeskList = 300
/** Milliseconds on a slow network and a cheap phone; layout shift as browsers count it. */
const mostContent = 1500
const mostUsable = 3000
const mostShift = 0.05

/** What is measured, by name and in this order; databases go into the folder, and parts that need the same one share it. */
export const parts: Record<string, (folder: string) => Promise<void>> = {
  async home(folder) {
    const bytes = await homeBytes(folder)
    report('首页一次应答', `${(bytes / 1024).toFixed(1)} KB（目标 ≤ ${mostHomeBytes / 1024} KB）`, bytes <= mostHomeBytes)
  },

  async imports(folder) {
    const { ratio, processorRatio, product, reader, floor } = await compareImport(folder)
    report(
      '导入 3000 行',
      `读表时间的 ${ratio.toFixed(2)} 倍（按处理器时间 ${processorRatio.toFixed(2)} 倍；${Math.round(product)} 毫秒，只读表 ${Math.round(reader)}，只写这些行 ${Math.round(floor)}；目标 ≤ ${mostImportRatio}）`,
      ratio <= mostImportRatio,
    )
  },

  async reads(folder) {
    const file = await jobsIn(folder, jobCount)
    const { page: pages, byId: singles } = await jobPaths(file)
    const { page } = await compareReads(file, { page: pages })
    reportReads(`${jobCount} 个岗位，筛选后一页 20 条`, page, leastReadRatio)
    // Each another one: none of them lies ready.
    const { byId } = await compareReads(file, { byId: singles }, true)
    reportReads(`${jobCount} 个岗位，取一个`, byId, leastReadRatio)
  },

  async ready(folder) {
    const file = await jobsIn(folder, jobCount)
    const { byId } = await jobPaths(file)
    const lists = { 首页: ['/api/v1/home'], 岗位列表: ['/api/v1/jobs?limit=20'], 岗位: byId.slice(0, 50) }
    for (const [name, compared] of Object.entries(await compareReads(file, lists, true)))
      reportReads(`${jobCount} 个岗位，${name}，备好的应答`, compared, leastReadyRatio)
  },

  async culture(folder) {
    const file = join(folder, 'culture.sqlite')
    await fillWithCulture(file, { events: eventCount, places: placeCount })
    const culture = await compareReads(file, {
      首页: ['/api/v1/home'],
      活动: ['/api/v1/events?limit=20', '/api/v1/events?when=month&category=music', '/api/v1/events?when=weekend'],
      地点: ['/api/v1/places?limit=20', '/api/v1/places?kind=museum', '/api/v1/places?near=34.7514,113.6656'],
    })
    for (const [name, compared] of Object.entries(culture))
      reportReads(`${eventCount} 场活动、${placeCount} 个地点，${name}`, compared, leastCultureRatio)
  },

  async 'sign-ins'(folder) {
    const crowd = await compareSignIns(join(folder, 'staff.sqlite'))
    reportWaits(`200 名工作人员同时登录（${crowd.refused} 人稍后再来）`, crowd)
  },

  async 'desk-work'(folder) {
    const { importing, publishing } = await compareDeskWork(join(folder, 'desk.sqlite'))
    reportWaits('导入 12,000 行时', importing)
    reportWaits('发布政策并提问时', publishing)
  },

  async 'desk-list'(folder) {
    const { shown, asked } = await measureDeskList(await jobsIn(folder, manyJobs))
    report(
      '工作台，十万个岗位，见到第一行',
      `${Math.round(shown)} 毫秒，是接口自己的 ${(shown / asked).toFixed(1)} 倍（${asked.toFixed(1)} 毫秒；目标 ≤ ${mostDeskList} 毫秒）`,
      shown <= mostDeskList,
    )
  },

  async growth(folder) {
    const file = await jobsIn(folder, manyJobs)
    for (const { name, p99, ratio } of await measureGrowth(folder, [10_000, manyJobs], { [manyJobs]: file })) {
      const [few = 0, lots = 0] = p99.map(Math.round)
      report(
        `${name}，十万个岗位对一万个`,
        `${ratio.toFixed(2)} 倍（99% 的应答 ${lots} 毫秒，一万个时 ${few}；目标 ≤ ${mostAmongMany} 毫秒或 ${mostGrowth} 倍）`,
        lots <= mostAmongMany || ratio <= mostGrowth,
      )
    }
  },

  async 'first-paint'() {
    const { content, usable, shift } = await firstPaint()
    const milliseconds = (value: number, most: number) => `${Math.round(value)} 毫秒（目标 ≤ ${most}）`
    report('慢 4G、4 倍慢的处理器，首次打开见到画面', milliseconds(content, mostContent), content <= mostContent)
    report('同上，首页可用', milliseconds(usable, mostUsable), usable <= mostUsable)
    report('同上，画面移位', `${shift.toFixed(3)}（目标 ≤ ${mostShift}）`, shift <= mostShift)
  },
}

/** A database with so many jobs, filled once. */
async function jobsIn(folder: string, count: number): Promise<string> {
  const file = join(folder, `imported-${count}.sqlite`)
  if (!existsSync(file)) await fillWithJobs(file, count)
  return file
}
