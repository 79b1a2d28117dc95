import fastify from 'fastify'
import { expect, test } from 'vitest'
import { loggingOptions } from '../../../../server/platform/http/logging.ts'

test('a secret that is logged by its name is blotted out, in a line and in an object of it', async () => {
  const lines: string[] = []
  const app = fastify(loggingOptions('info', { write: line => void lines.push(line) }))
  app.log.info({ phone: '13800000000', session: { token: 'abc', member: 'm1' }, status: 200 }, 'signed in')
  app.log.info({ told: ['phone'], session: { member: 'm1' } })
  await app.close()
  const [first, second] = lines.map(line => JSON.parse(line))
  expect(first).toMatchObject({ phone: '[已隐去]', session: { token: '[已隐去]', member: 'm1' }, status: 200, msg: 'signed in' })
  expect(second).toMatchObject({ told: ['phone'], session: { member: 'm1' } })
})

test('what is logged is not changed for whoever logs it', () => {
  const lines: string[] = []
  const session = { token: 'abc' }
  fastify(loggingOptions('info', { write: line => void lines.push(line) })).log.info({ session })
  expect(session.token).toBe('abc')
  expect(lines.join()).not.toContain('abc')
})
