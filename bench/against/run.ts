import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale } from '../../scripts/build.ts'
import { memoryOf } from '../process-figures.ts'
import { median } from '../reads.ts'
import { chart } from './chart.ts'
import { type Contender, type Task, tasks } from './contender.ts'
import { directus } from './directus.ts'
import { benchFolder } from './install.ts'
import { type Asked, type Figures, measure, ratioOf } from './measure.ts'
import { fillProduct, product } from './product.ts'
import { type Running, run } from './running.ts'
import { databaseBytes } from './sizes.ts'
import { strapi } from './strapi.ts'

/**
 * `npm run bench:against`: the product beside what an operator would take instead, on the same jobs, turn by turn in one
 * run. Writes the figures as JSON and as a picture into `.bench/`, or into the folder that `--out` names.
 */
const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    'warm-up': { type: 'string', default: '6' },
    out: { type: 'string', default: benchFolder },
  },
})
const turns = { rounds: Number(values.rounds), seconds: Number(values.seconds), warmUp: Number(values['warm-up']) }
const starts = 3
/** How many times what the first of the others does is asked. */
const least: Partial<Record<Task, number>> = { list: 10, search: 10, home: 10, byId: 6 }
const titles: Record<Task, string> = {
  list: '筛选后一页 20 条',
  search: '按词搜索一页',
  home: '首页',
  byId: '取一个',
  create: '新建一个',
}

mkdirSync(values.out, { recursive: true })
await buildStale(['h5', 'desk'])

console.error(`正在准备 ${values.jobs} 个岗位……`)
const jobs = await fillProduct(Number(values.jobs))
const contenders: Contender[] = [product(jobs), strapi(jobs), directus(jobs)]
for (const { prepare } of contenders) await prepare()
const databases = contenders.map(contender => databaseBytes(contender.databaseFiles()))

const logOf = (i: number) => join(benchFolder, `server-${i}.log`)
const coldStarts: number[][] = contenders.map(() => [])
const servers: Running[] = []
for (let time = 0; time < starts; time++)
  for (const [i, contender] of contenders.entries()) {
    await servers[i]?.end()
    servers[i] = await run(contender.command, logOf(i))
    coldStarts[i]?.push(servers[i].coldStart)
  }

const asked: Asked[] = contenders.flatMap(({ name, variants }, i) =>
  Object.entries(variants).map(([variant, asks]) => ({
    name: variant ? `${name}，${variant}` : name,
    server: servers[i] as Running,
    asks,
  })),
)
const measured = {} as Record<Task, Record<string, Figures[]>>
try {
  await compareAnswers()
  for (const task of tasks) measured[task] = await measure(task, asked, turns)
  report()
} finally {
  for (const server of servers) await server.end()
}

/** That all of them hold the same is seen by how many jobs answer each question. Throws where they differ. */
async function compareAnswers(): Promise<void> {
  for (const i of [0, 1, 2, 3]) {
    const totals: number[] = []
    for (const [c, { variants, totalOf }] of contenders.entries()) {
      const ask = Object.values(variants).at(-1)?.list
      const reply = await fetch(`${servers[c]?.origin}${ask?.(i).path}`)
      totals.push(totalOf(await reply.json()))
    }
    if (new Set(totals).size > 1) throw new Error(`question ${i} is answered by ${totals.join(', ')} jobs`)
  }
}

function report(): void {
  const middle = (figures: Figures[]) => median(figures, ({ rate }) => rate)
  for (const task of tasks) {
    console.log(`\n${titles[task]}（${values.jobs} 个岗位，20 个连接）`)
    for (const [name, figures] of Object.entries(measured[task])) {
      const { rate, processor, p99 } = middle(figures)
      console.log(`  ${name}：${rate.toFixed(0)} 次/秒，每次处理器 ${processor.toFixed(2)} 毫秒，99% 在 ${p99} 毫秒内`)
    }
    for (const ours of asked.filter(({ server, asks }) => server === servers[0] && asks[task]))
      for (const { name } of contenders.slice(1)) {
        const of = (figure: (figures: Figures) => number) =>
          ratioOf(measured[task][ours.name] ?? [], measured[task][name] ?? [], figure)
        const ratio = of(({ rate }) => rate)
        const goal = name === contenders[1]?.name ? least[task] : undefined
        const verdict = goal === undefined ? '　　' : ratio >= goal ? '达到' : '未达'
        console.log(
          `${verdict}  ${ours.name} 是 ${name} 的 ${ratio.toFixed(1)} 倍（按处理器时间 ${(1 / of(({ processor }) => processor)).toFixed(1)} 倍${goal ? `；目标 ≥ ${goal}` : ''}）`,
        )
      }
  }
  const mega = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
  const footprints = contenders.map((contender, i) => ({
    name: contender.name,
    coldStart: median(coldStarts[i] ?? [], time => time),
    memory: memoryOf(servers[i]?.process.pid ?? 0),
    installed: contender.installedBytes(),
    database: databases[i] ?? 0,
  }))
  console.log('\n启动到能答、负载后的内存、装好的文件、数据库')
  for (const { name, coldStart, memory, installed, database } of footprints)
    console.log(`  ${name}：${(coldStart / 1000).toFixed(1)} 秒，${mega(memory)}，${mega(installed)}，${mega(database)}`)
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, node: process.version }
  const figures = { at: new Date().toISOString(), machine, jobs: jobs.length, ...turns, measured, footprints }
  writeFileSync(join(values.out, 'against.json'), JSON.stringify(figures, null, 2))
  const rates = tasks.map(task => ({
    title: titles[task],
    bars: Object.entries(measured[task]).map(([name, list]) => ({ name, value: middle(list).rate })),
  }))
  writeFileSync(join(values.out, 'against.svg'), chart(`${values.jobs} 个岗位，每秒请求数`, rates))
  console.log(`\n数字和图：${join(values.out, 'against.json')}、against.svg`)
}
