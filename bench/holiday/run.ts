import { parseArgs } from 'node:util'
import { buildStale } from '../../scripts/build.ts'
import { memoryOf, processorTimeOf } from '../process-figures.ts'
import { crowd } from './acts.ts'
import { actsOfVisit, peak, requestsOfVisit } from './arithmetic.ts'
import { type Drive, drive } from './drive.ts'
import { install } from './installation.ts'

/**
 * `npm run bench:holiday`: what five days with 1.6 million visitors ask for in their busiest minute, by arithmetic, and
 * whether one server on SQLite gives it: at that rate, then at twice it and on until 99 of 100 wait longer than the limit.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '90' },
    step: { type: 'string', default: '15' },
    /** Milliseconds within which 99 of 100 are to be answered. */
    limit: { type: 'string', default: '250' },
  },
})
const [seconds, step, limit] = [values.seconds, values.step, values.limit].map(Number) as [number, number, number]
const mostDoubled = 6
const mostFaults = 0.001
/** An instance is not to be planned with more than this of what it carried. */
const planned = 0.7
const multiples = [1, 3, 10, 30, 100]

const { rate: peakRate, lines } = peak()
console.log(lines.map((line, i) => `${i + 1}. ${line}`).join('\n'))

await buildStale(['h5', 'desk'])
// As many requests as there can be, with a fifth more for chance, and the halves between the last two steps.
const most = peakRate * (seconds + step * 3 * 2 ** mostDoubled) * 1.2
const share = (act: 'signUp' | 'door') => Math.ceil((most * actsOfVisit[act]) / requestsOfVisit) + 100
console.error('正在准备一台服务……')
const installation = await install({ comers: share('signUp'), guests: share('door') })
const { server } = installation
const next = crowd(installation)
const pid = server.process.pid ?? 0

/** Prints a step; gives whether it was carried, and how many requests a second a core would carry by the time of the processor. */
async function measure(times: number, length: number): Promise<{ isCarried: boolean; perCore: number }> {
  const [worked, since] = [processorTimeOf(pid), performance.now()]
  const driven = await drive(server.origin, peakRate * times, length, next)
  const { rate, answered, p50, p99, late, faults } = driven
  const cores = (processorTimeOf(pid) - worked) / (performance.now() - since)
  const perCore = answered / cores
  const failed = [...faults].map(([status, count]) => `${status} × ${count}`).join('，') || '无'
  console.log(
    `峰值 × ${times}：每秒来 ${Math.round(rate)} 个，答 ${Math.round(answered)} 个；从该到时算 50% ${p50.toFixed(1)} 毫秒，99% ${p99.toFixed(0)} 毫秒（其中发出晚 ${late.toFixed(0)}）；服务用 ${(cores * 100).toFixed(0)}% 个核（照此一个核每秒 ${Math.round(perCore)} 个），内存 ${Math.round(memoryOf(pid) / 2 ** 20)} MB；未成 ${failed}`,
  )
  return { isCarried: isCarried(driven, length), perCore }
}

function isCarried({ p99, faults, answered }: Drive, length: number): boolean {
  const failed = [...faults.values()].reduce((sum, count) => sum + count, 0)
  return p99 <= limit && failed <= mostFaults * answered * length
}

function reportInstances(rate: number): void {
  for (const times of multiples) {
    const instances = Math.ceil((times * peakRate) / (rate * planned))
    console.log(
      `  峰值的 ${times} 倍：${instances} 台（每台只用到 ${planned * 100}%${instances > 1 ? '；几台要用 PostgreSQL' : ''}）`,
    )
  }
}

try {
  // Until what everybody asks for has been compiled once.
  await drive(server.origin, peakRate / 2, 5, next)
  const first = await measure(1, seconds)
  let carried = first.isCarried ? 1 : 0
  let tooMany = carried ? 0 : 1
  for (let doubled = 1; !tooMany && doubled <= mostDoubled; doubled++)
    if ((await measure(2 ** doubled, step)).isCarried) carried = 2 ** doubled
    else tooMany = 2 ** doubled
  if (carried && tooMany && (await measure((carried + tooMany) / 2, step)).isCarried) carried = (carried + tooMany) / 2
  if (carried) {
    const more = tooMany ? '' : '（还没到头）'
    console.log(`一台担得起峰值的 ${carried} 倍${more}，每秒 ${Math.round(carried * peakRate)} 个请求，99% 在 ${limit} 毫秒内`)
    reportInstances(carried * peakRate)
  } else {
    console.log(`峰值时 99% 超过 ${limit} 毫秒，或有没答成的；机器若在忙别的，只有处理器时间算数，照它：`)
    reportInstances(first.perCore)
  }
} finally {
  await installation.close()
}
