import autocannon from 'autocannon'
import { processorTimeOf } from '../process-figures.ts'
import { median } from '../reads.ts'
import type { Asks, Task } from './contender.ts'
import type { Running } from './running.ts'

const connections = 20
/** Seconds; a search of the others takes many on a busy machine where twenty wait for each other. */
const timeout = 600

export interface Figures {
  /** Requests a second. */
  rate: number
  /** Milliseconds of the server's processor for each; 0 where the system does not tell. */
  processor: number
  /** Milliseconds within which 99 of 100 were answered. */
  p99: number
}

/** One of the ways to ask one of the servers. */
export interface Asked {
  name: string
  server: Running
  asks: Partial<Record<Task, Asks>>
}

/**
 * Everybody's figures of a task, turn by turn; each goes on where its last turn ended. A turn is as many requests as this
 * server answers in the seconds asked for, and ends with the last of them: nobody leaves work behind for the next one.
 */
export async function measure(
  task: Task,
  asked: readonly Asked[],
  { rounds, seconds, warmUp }: { rounds: number; seconds: number; warmUp: number },
): Promise<Record<string, Figures[]>> {
  const turns = asked.flatMap(({ name, server, asks }) => {
    const ask = asks[task]
    return ask ? [{ name, server, next: numbered(ask), amount: 0 }] : []
  })
  const figures: Record<string, Figures[]> = Object.fromEntries(turns.map(({ name }) => [name, []]))
  const amountIn = (length: number, { rate }: Figures) => Math.max(connections, Math.round(rate * length))
  for (const one of turns) {
    const first = await turn(one.server, one.next, connections)
    one.amount = amountIn(seconds, await turn(one.server, one.next, amountIn(warmUp, first)))
  }
  for (let round = 0; round < rounds; round++)
    for (const { name, server, next, amount } of turns) figures[name]?.push(await turn(server, next, amount))
  return figures
}

function numbered(ask: Asks): () => ReturnType<Asks> {
  let i = 0
  return () => ask(i++)
}

/** Throws where anything but 2xx comes back. */
async function turn(server: Running, next: () => ReturnType<Asks>, amount: number): Promise<Figures> {
  const pid = server.process.pid ?? 0
  const before = processorTimeOf(pid)
  const since = performance.now()
  let last = since
  const result = await autocannon({
    url: server.origin,
    connections,
    timeout,
    amount,
    requests: [{ setupRequest: request => ({ ...request, ...next() }) }],
    // Its own end comes up to a second after the last answer.
    setupClient: client =>
      client.on('response', () => {
        last = performance.now()
      }),
  })
  const worked = processorTimeOf(pid) - before
  const { non2xx, errors, requests, latency } = result
  if (non2xx + errors > 0) throw new Error(`${next().path}: ${non2xx} wrong answers, ${errors} errors`)
  const seconds = (last - since) / 1000
  return { rate: requests.total / seconds, processor: worked / requests.total, p99: latency.p99 }
}

/** The middle one of each round's ratio. */
export const ratioOf = (ours: readonly Figures[], theirs: readonly Figures[], of: (figures: Figures) => number): number =>
  median(
    ours.map((figures, round) => of(figures) / of(theirs[round] as Figures)),
    ratio => ratio,
  )
