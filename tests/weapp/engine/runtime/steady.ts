import { callCount } from './recorder.ts'

/**
 * Keeps what page code does the same in every run, however busy the machine is: replies come one by one in the order
 * of the requests, each to a page at rest, and timers of page code wait while a request is out.
 */
let isOn = false
let requestsOut = 0
let line: Promise<unknown> = Promise.resolve()
const held = new Map<number, () => void>()
let lastTimer = 0
const browserTimers = new Map<number, number>()

export const keepSteady = (wanted: boolean) => void (isOn = wanted)

export function inOrder<T>(reply: Promise<T>): Promise<T> {
  requestsOut++
  const arrived = reply.then(
    () => {},
    () => {},
  )
  if (!isOn) {
    void arrived.then(() => requestsOut--)
    return reply
  }
  const turn = line.then(() => arrived).then(rest)
  line = turn.then(turnOfThePage).then(rest).then(finish)
  return turn.then(() => reply)
}

function finish(): void {
  requestsOut--
  if (requestsOut > 0) return
  const due = [...held.values()]
  held.clear()
  for (const run of due) run()
}

/** Resolves when no reply is awaited and page code has stopped changing pages. */
export async function settled(): Promise<void> {
  do await rest()
  while (requestsOut > 0)
}

const turnOfThePage = () => new Promise<void>(resolve => setTimeout(resolve, 4))
const quietTurns = 12

async function rest(): Promise<void> {
  let calls = callCount()
  for (let quiet = 0; quiet < quietTurns; quiet++) {
    await turnOfThePage()
    if (callCount() === calls) continue
    calls = callCount()
    quiet = 0
  }
}

/** Below this, a timer is a way to say "next", not a wait. */
const shortestWait = 100

/** The timers that page code gets. */
export const timers = {
  setTimeout(run: (...args: unknown[]) => void, wait = 0, ...args: unknown[]): number {
    const id = ++lastTimer
    const fire = () => {
      browserTimers.delete(id)
      if (isOn && requestsOut > 0 && wait >= shortestWait) held.set(id, () => run(...args))
      else run(...args)
    }
    browserTimers.set(id, window.setTimeout(fire, wait))
    return id
  },
  clearTimeout(id: number): void {
    held.delete(id)
    window.clearTimeout(browserTimers.get(id))
    browserTimers.delete(id)
  },
  setInterval: window.setInterval.bind(window),
  clearInterval: window.clearInterval.bind(window),
}
