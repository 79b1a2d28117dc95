import { type AddressInfo, connect } from 'node:net'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { type TimeLimits, timeLimits, usualTimes } from '../../../../server/platform/http/slow-clients.ts'

const short = 300
const limits: TimeLimits = { headers: short, request: 2 * short, silence: 4 * short, idle: short, check: 50 }
/** Far beyond what this test waits for. */
const patient: TimeLimits = { ...usualTimes, headers: 600_000, request: 600_000, silence: 600_000, idle: 600_000 }

interface Held {
  said: string
  isOpen: boolean
  sent: number
}

/** Opens a connection, says `first`, then `drop` each 50 ms, until the server ends it or took `enough` of them. */
async function hold(times: TimeLimits, first: string, drop: string, enough: number): Promise<Held> {
  const app = fastify({ ...timeLimits(times), forceCloseConnections: true })
  app.get('/', async () => 'ok')
  app.post('/', async () => 'ok')
  await app.listen({ port: 0, host: '127.0.0.1' })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  return new Promise(resolve => {
    const held: Held = { said: '', isOpen: true, sent: 0 }
    const end = () => {
      clearInterval(timer)
      socket.destroy()
      void app.close().then(() => resolve(held))
    }
    const timer = setInterval(() => {
      if (held.sent === enough) return end()
      if (drop) socket.write(drop)
      held.sent += 1
    }, 50)
    socket.on('data', chunk => {
      held.said += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      if (held.sent === enough) return
      held.isOpen = false
      end()
    })
    socket.write(first)
  })
}

const line = 'GET / HTTP/1.1\r\nHost: x\r\n'
const post = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n'
const slow: [string, string, string][] = [
  ['nothing at all', '', ''],
  ['a header line now and then', line, 'X-More: 1\r\n'],
  ['a byte of the body now and then', post, ' '],
  ['nothing after a reply', `${line}\r\n`, ''],
]

test.each(slow)('who sends %s is cut off', async (_, first, drop) => {
  expect(await hold(limits, first, drop, 600)).toMatchObject({ isOpen: false })
})

test('without the limits all of them stay, however long they take', async () => {
  const held = await Promise.all(slow.map(([, first, drop]) => hold(patient, first, drop, 40)))
  expect(held.map(({ isOpen, sent }) => [isOpen, sent])).toEqual(slow.map(() => [true, 40]))
})

test('the limits that a server starts with are those that the operations page states', () => {
  expect(usualTimes).toEqual({ headers: 15_000, request: 120_000, silence: 120_000, idle: 30_000, check: 5_000 })
})
