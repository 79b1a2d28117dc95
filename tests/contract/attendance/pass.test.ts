import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { judgeOffline } from '../../../contract/attendance/pass.ts'
import { codeAlphabet, normalizeCode } from '../../../contract/platform/code.ts'
import { formatCode, parseCode } from '../../../contract/platform/signed-code.ts'

const claims = fc.record({
  eventId: fc.stringMatching(/^[0-9a-z]{12}$/),
  code: fc.array(fc.constantFrom(...codeAlphabet), { minLength: 6, maxLength: 6 }).map(chars => chars.join('')),
  validUntil: fc.integer({ min: 1, max: 4_102_444_800 }),
})
const signature = fc.uint8Array({ minLength: 64, maxLength: 64 })

test('what was written into a pass is read out of it again', () => {
  fc.assert(
    fc.property(claims, signature, (written, bytes) => {
      const read = parseCode(formatCode(written, bytes))
      expect(read).toMatchObject(written)
      expect([...(read?.signature ?? [])]).toEqual([...bytes])
    }),
  )
})

test('a pass that lost or gained a character is no pass', () => {
  fc.assert(
    fc.property(claims, signature, fc.nat(), (written, bytes, at) => {
      const token = formatCode(written, bytes)
      const cut = at % token.length
      expect(parseCode(token.slice(0, cut))).toBeNull()
      expect(parseCode(`${token}A`)).toBeNull()
    }),
  )
})

test('no text whatsoever makes the reader fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map(text => `DH1.${text}`),
      ),
      text => {
        const read = parseCode(text)
        expect(judgeOffline(read, true, 'x', 0)).toBe(read ? 'wrong-event' : 'invalid')
      },
    ),
  )
})

test('a pass fits a code that phones read from a screen', () => {
  const token = formatCode({ eventId: 'abcdefghijkm', code: '7K3Q92', validUntil: 1_796_443_200 }, new Uint8Array(64).fill(255))
  expect(token).toMatch(/^[0-9A-Z.]+$/)
  expect(encode(token, { ecc: 'M' }).version).toBeLessThanOrEqual(6)
})

test('a code is understood as people type it, and nothing that looks like it is taken for it', () => {
  expect(normalizeCode(' 7k3q 92 ')).toBe('7K3Q92')
  expect(normalizeCode('7K3-Q92')).toBe('7K3Q92')
  for (const wrong of ['7K3Q9', '7K3Q922', '7K3Q9O', '0K3Q92', '1K3Q92', 'IK3Q92', 'LK3Q92', ''])
    expect(normalizeCode(wrong)).toBeNull()
})
