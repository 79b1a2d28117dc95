import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale } from '../../scripts/build.ts'
import { memoryOf } from '../process-figures.ts'
import { median } from '../reads.ts'
import { type Contender, tasks } from './contender.ts'
import { directus } from './directus.ts'
import { benchFolder } from './install.ts'
import { type Asked, measure } from './measure.ts'
import { fillProduct, product } from './product.ts'
import { type Outcome, reportAgainst, reportTask } from './report.ts'
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

await buildStale(['h5', 'desk'])
console.error(`正在准备 ${values.jobs} 个岗位……`)
const jobs = await fillProduct(Number(values.jobs))
const contenders: Contender[] = [product(jobs), strapi(jobs), directus(jobs)]
for (const { prepare } of contenders) await prepare()
const databases = contenders.map(contender => databaseBytes(contender.databaseFiles()))

const servers: Running[] = []
const coldStarts: number[][] = contenders.map(() => [])
try {
  for (let time = 0; time < starts; time++)
    for (const [i, contender] of contenders.entries()) {
      await servers[i]?.end()
      servers[i] = await run(contender.command, join(benchFolder, `server-${i}.log`))
      coldStarts[i]?.push(servers[i].coldStart)
    }
  await compareAnswers()
  const asked: Asked[] = contenders.flatMap(({ name, variants }, i) =>
    Object.entries(variants).map(([variant, asks]) => ({
      name: variant ? `${name}，${variant}` : name,
      server: servers[i] as Running,
      asks,
    })),
  )
  const measured = {} as Outcome['measured']
  for (const task of tasks) {
    measured[task] = await measure(task, asked, turns)
    reportTask(
      task,
      measured[task],
      contenders.map(({ name }) => name),
    )
  }
  const footprints = contenders.map((contender, i) => ({
    name: contender.name,
    coldStart: median(coldStarts[i] ?? [], time => time),
    memory: memoryOf(servers[i]?.process.pid ?? 0),
    installed: contender.installedBytes(),
    database: databases[i] ?? 0,
  }))
  reportAgainst({ jobs: jobs.length, turns, measured, footprints }, values.out)
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
