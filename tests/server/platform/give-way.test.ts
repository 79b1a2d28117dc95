import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

/** The threads of this process that come after it, as the kernel has them (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
const behind = () =>
  process.platform === 'linux' ? readdirSync('/proc/self/task').filter(id => priorityOf(id) > getPriority()) : []
const priorityOf = (id: string) => Number(readFileSync(`/proc/self/task/${id}/stat`, 'utf8').split(') ').pop()?.split(' ')[16])

test('a thread that gives way comes after the others, which stay as they are', async () => {
  const own = getPriority()
  const before = behind()
  const module = new URL('../../../server/platform/give-way.ts', import.meta.url).href
  const thread = new Worker(
    `const { parentPort } = require('node:worker_threads')
     import(${JSON.stringify(module)}).then(({ giveWay }) => (giveWay(), parentPort.postMessage('done')))
     parentPort.once('message', () => parentPort.close())`,
    { eval: true },
  )
  await once(thread, 'message')
  expect(behind().filter(id => !before.includes(id))).toHaveLength(process.platform === 'linux' ? 1 : 0)
  expect(getPriority()).toBe(own)
  thread.postMessage('end')
  await once(thread, 'exit')
})
