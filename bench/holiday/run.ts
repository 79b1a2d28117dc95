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

async function measure(times: number, length: number): Promise<boolean> {
  const [worked, since] = [processorTimeOf(pid), performance.now()]
  const driven = await drive(server.origin, peakRate * times, length, next)
  const cpu = (processorTimeOf(pid) - worked) / (performance.now() - since)
  const faults = [...driven.faults].map(([status, count]) => `${status} × ${count}`).join('，') || '无'
  console.log(
    `峰值 × ${times}：每秒来 ${Math.round(driven.rate)} 个，答 ${Math.round(driven.answered)} 个；从该到时算 50% ${driven.p50.toFixed(1)} 毫秒，99% ${driven.p99.toFixed(0)} 毫秒（其中发出晚 ${driven.late.toFixed(0)}）；服务用 ${(cpu * 100).toFixed(0)}% 个核（照此一个核每秒 ${Math.round(driven.answered / cpu)} 个），内存 ${Math.round(memoryOf(pid) / 2 ** 20)} MB；未成 ${faults}`,
  )
  return isCarried(driven, length)
}

function isCarried({ p99, faults, answered }: Drive, length: number): boolean {
  const failed = [...faults.values()].reduce((sum, count) => sum + count, 0)
  return p99 <= limit && failed <= mostFaults * answered * length
}

try {
  // Until what everybody asks for has been compiled once.
  await drive(server.origin, peakRate / 2, 5, next)
  let carried = (await measure(1, seconds)) ? 1 : 0
  let tooMany = carried ? 0 : 1
  for (let doubled = 1; !tooMany && doubled <= mostDoubled; doubled++)
    if (await measure(2 ** doubled, step)) carried = 2 ** doubled
    else tooMany = 2 ** doubled
  if (carried && tooMany && (await measure((carried + tooMany) / 2, step))) carried = (carried + tooMany) / 2
  console.log(
    carried
      ? `一台担得起峰值的 ${carried}${tooMany ? '' : '（还没到头）'} 倍，每秒 ${Math.round(carried * peakRate)} 个请求，99% 在 ${limit} 毫秒内`
      : `一台担不起峰值：99% 超过 ${limit} 毫秒，或有没答成的`,
  )
  if (carried)
    for (const times of multiples) {
      const instances = Math.ceil(times / (carried * planned))
      console.log(
        `  峰值的 ${times} 倍：${instances} 台（每台只用到 ${planned * 100}%${instances > 1 ? '；几台要用 PostgreSQL' : ''}）`,
      )
    }
} finally {
  await installation.close()
}
