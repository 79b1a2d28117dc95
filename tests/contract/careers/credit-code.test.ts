import { expect, test } from 'vitest'
import { isCreditCode, plainCreditCode } from '../../../contract/careers/credit-code.ts'

test.each([
  ['91350100M000100Y43', true],
  ['914403001922038216', true],
  ['9144030071526726XG', true],
  ['91350100M000100Y44', false],
  ['9135010OM000100Y43', false],
  ['91350100M000100Y4', false],
  ['', false],
])('%s is a 统一社会信用代码: %s', (code, is) => {
  expect(isCreditCode(code)).toBe(is)
})

test('one wrong sign, or two neighbours in the wrong order, never passes', () => {
  const code = '91350100M000100Y43'
  for (let place = 0; place < code.length; place++) {
    for (const sign of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      const wrong = code.slice(0, place) + sign + code.slice(place + 1)
      if (wrong !== code) expect(isCreditCode(wrong), wrong).toBe(false)
    }
    const swapped = code.slice(0, place) + (code[place + 1] ?? '') + code[place] + code.slice(place + 2)
    if (swapped !== code && swapped.length === 18) expect(isCreditCode(swapped), swapped).toBe(false)
  }
})

test('width, case, spaces and dashes do not matter', () => {
  expect(plainCreditCode(' ９１350100-m000100y43 ')).toBe('91350100M000100Y43')
})
