import { Counter, type Registry } from 'prom-client'
import type { ProgramError, programErrorEndpoints } from '../../../contract/platform/program-errors.ts'
import type { Clock } from '../clock.ts'
import { fewLines } from '../few-lines.ts'
import type { Handlers } from './call.ts'

/** So many lines a minute from all phones together: an error that strikes everybody is told by the count. */
const linesPerMinute = 30
/** Labels of a count live as long as the process. */
const mostPages = 100

/** Takes what went wrong on phones into the log and a count. Keeps nothing else. */
export function programErrors(clock: Clock) {
  let counter: Counter | null = null
  const pages = new Set<string>()
  const mayLog = fewLines(clock, linesPerMinute)
  const labelOf = (page: string) => {
    if (pages.size < mostPages) pages.add(page)
    return pages.has(page) ? page : 'other'
  }
  return {
    countIn(registry: Registry): void {
      counter = new Counter({
        name: 'program_errors_total',
        help: 'Errors of the program on phones, by page, version and platform',
        labelNames: ['page', 'version', 'platform'],
        registers: [registry],
      })
    },
    routes: {
      'POST /program-errors': ({ body, log }) => {
        counter?.labels(labelOf(body.page), body.version, body.platform).inc()
        if (mayLog()) log.warn({ programError: impersonal(body) })
        return null
      },
    } satisfies Handlers<typeof programErrorEndpoints>,
  }
}
export type ProgramErrors = ReturnType<typeof programErrors>

/** Whatever a phone sends: letters of code alone, no addresses' ends, no numbers that could be somebody's. */
function impersonal({ message, stack, ...where }: ProgramError) {
  return { ...where, message: plain(message), stack: plain(stack) }
}

const plain = (text: string) =>
  text
    .replace(/[^\x20-\x7e\n]+/g, '…')
    .replace(/\?[^\s:)]*/g, '?…')
    .replace(/[\w.+-]+@[\w.-]+/g, '…')
    // From the first mark to the last: only a lone name of the program's own stays.
    .replace(/(["'`]).*\1/g, quoted => (/^.[A-Za-z_$][\w.$]{0,30}.$/.test(quoted) && !/\d{4}/.test(quoted) ? quoted : '…'))
    .replace(/\d{6,}/g, '#')
