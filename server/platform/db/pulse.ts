import { DatabaseUnavailable } from './database.ts'

/**
 * Silence is counted in turns of the event loop and not read off a clock: a process that is busy itself does not take
 * the database for one that hangs.
 */
const turn = 100
const probedAfter = 4
const hangsAfter = 14
const probedAgainAfter = 10

/**
 * Notices a database that is there and does not answer. While somebody waits and nobody is answered, `probe` asks it
 * something small; where that is not answered either, whoever waits and whoever comes gets `DatabaseUnavailable`, within
 * two seconds, until a probe is answered. What is only slow, or waits for a lock, is left alone.
 */
export function pulse(probe: () => Promise<unknown>) {
  const waiting = new Set<(error: Error) => void>()
  let silent = 0
  let hangs = false
  let timer: NodeJS.Timeout | undefined

  const heard = () => {
    silent = 0
    hangs = false
  }

  function listen() {
    timer ??= setInterval(() => {
      if (waiting.size === 0 && !hangs) return stop()
      silent += 1
      if (silent === probedAfter || (hangs && silent % probedAgainAfter === 0)) probe().then(heard, heard)
      if (silent < hangsAfter) return
      hangs = true
      for (const refuse of waiting) refuse(new DatabaseUnavailable('no answer'))
    }, turn).unref()
  }

  function stop() {
    clearInterval(timer)
    timer = undefined
    silent = 0
  }

  return {
    /** What `ask` gives, unless the database hangs. An answer counts as a sign of life where it is the database's own. */
    heed<T>(ask: () => Promise<T>, isOfDatabase = true): Promise<T> {
      if (hangs) return Promise.reject(new DatabaseUnavailable('no answer'))
      return new Promise<T>((resolve, reject) => {
        waiting.add(reject)
        listen()
        ask()
          .then(value => {
            if (isOfDatabase) heard()
            resolve(value)
          }, reject)
          .finally(() => waiting.delete(reject))
      })
    },
    stop,
  }
}
export type Pulse = ReturnType<typeof pulse>
