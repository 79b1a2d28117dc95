import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { median } from '../reads.ts'
import { chart } from './chart.ts'
import { type Task, tasks } from './contender.ts'
import { type Figures, ratioOf } from './measure.ts'

/** How many times what Strapi does is asked of the product. */
const least: Partial<Record<Task, number>> = { list: 10, search: 10, home: 10, byId: 6 }
const titles: Record<Task, string> = {
  list: '筛选后一页 20 条',
  search: '按词搜索一页',
  home: '首页',
  byId: '取一个',
  create: '新建一个',
}

export interface Footprint {
  name: string
  /** Milliseconds until the public can read. */
  coldStart: number
  /** Bytes: of memory after the load, of what is installed, of the database before it. */
  memory: number
  installed: number
  database: number
}

export interface Outcome {
  jobs: number
  turns: { rounds: number; seconds: number; warmUp: number }
  /** By task, then by whoever was asked; the figures of each round. */
  measured: Record<Task, Record<string, Figures[]>>
  footprints: Footprint[]
}

const middle = (figures: Figures[]) => median(figures, ({ rate }) => rate)

/** Prints the figures of a task and their ratios; the product's name comes first. */
export function reportTask(task: Task, figures: Record<string, Figures[]>, [ours = '', ...others]: string[]): void {
  console.log(`\n${titles[task]}`)
  for (const [name, list] of Object.entries(figures)) {
    const { rate, processor, p99 } = middle(list)
    console.log(`  ${name}：${rate.toFixed(1)} 次/秒，每次处理器 ${processor.toFixed(2)} 毫秒，99% 在 ${p99} 毫秒内`)
  }
  for (const name of Object.keys(figures).filter(name => name.startsWith(ours)))
    for (const other of others) {
      const ratio = (of: (figures: Figures) => number) => ratioOf(figures[name] ?? [], figures[other] ?? [], of)
      const faster = ratio(({ rate }) => rate)
      const goal = other === others[0] ? least[task] : undefined
      const verdict = goal === undefined ? '　　' : faster >= goal ? '达到' : '未达'
      const lighter = (1 / ratio(({ processor }) => processor)).toFixed(1)
      console.log(
        `${verdict}  ${name}是 ${other} 的 ${faster.toFixed(1)} 倍（按处理器时间 ${lighter} 倍${goal ? `；目标 ≥ ${goal}` : ''}）`,
      )
    }
}

/** Prints what each takes of the machine, and writes all figures into the folder: `against.json`, `against.svg`. */
export function reportAgainst({ jobs, turns, measured, footprints }: Outcome, folder: string): void {
  const mega = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
  console.log('\n启动到能答、负载后的内存、装好的文件、数据库')
  for (const { name, coldStart, memory, installed, database } of footprints)
    console.log(`  ${name}：${(coldStart / 1000).toFixed(1)} 秒，${mega(memory)}，${mega(installed)}，${mega(database)}`)

  mkdirSync(folder, { recursive: true })
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, node: process.version }
  const written = { at: new Date().toISOString(), machine, jobs, turns, measured, footprints }
  writeFileSync(join(folder, 'against.json'), JSON.stringify(written, null, 2))
  const groups = tasks.map(task => ({
    title: titles[task],
    bars: Object.entries(measured[task]).map(([name, list]) => ({ name, value: middle(list).rate })),
  }))
  writeFileSync(join(folder, 'against.svg'), chart(`${jobs} 个岗位，每秒请求数`, groups))
  console.log(`\n数字和图：${join(folder, 'against.json')}、against.svg`)
}
