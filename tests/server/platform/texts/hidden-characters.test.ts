import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDoubtful, takeHiddenOut, withoutHidden } from '../../../../server/platform/texts/hidden-characters.ts'
import { brokenCharacters, emoji, heap, hiddenCharacters, hiddenIn, lineEnds } from '../../../support/hidden.ts'

const faultsOf = (value: unknown) => {
  const faults: { path: string; message: string }[] = []
  takeHiddenOut(value, fault => faults.push(fault))
  return faults
}

test('what shows nothing is taken out wherever it stands, and nothing else', () => {
  for (const character of hiddenCharacters) expect(withoutHidden(`${character}德化${character}新街${character}`)).toBe('德化新街')
})

test('a line ends in one way only', () => {
  for (const end of lineEnds) expect(withoutHidden(`一${end}二`)).toBe('一\n二')
  expect(withoutHidden('\t一\n\n二')).toBe('\t一\n\n二')
})

test('a letter keeps eight marks, one by one of which a script may need', () => {
  expect(withoutHidden(heap)).toBe(heap.slice(0, 9))
  expect(withoutHidden('Việt Nam, ที่นี่, བསྒྲུབས, क्षत्रिय')).toBe('Việt Nam, ที่นี่, བསྒྲུབས, क्षत्रिय')
  expect(withoutHidden(`e${'\u0301'.repeat(8)}\u034f${'\u0301'.repeat(8)}`)).toBe(`e${'\u0301'.repeat(8)}`)
})

test('emoji come through whole; their joiners and selectors elsewhere do not', () => {
  for (const sign of emoji)
    for (const text of [sign, `我${sign}你`, sign.repeat(3), `1${sign}2`]) expect(withoutHidden(text)).toBe(text)
  expect(withoutHidden(emoji.join(''))).toBe(emoji.join(''))
  expect(withoutHidden('德\u200d化\ufe0f 1\ufe0f3\u200d8 👩\u200d\u200d💻\u200d')).toBe('德化 138 👩💻')
  expect(withoutHidden('🏴\u{e0067}\u{e0062} 忽略\u{e0069}\u{e0067}以上')).toBe('🏴 忽略以上')
})

test('NUL and halves of a pair are told of, in a sentence, and are left out too', () => {
  const told: string[] = []
  expect(brokenCharacters.map(character => withoutHidden(`德${character}化`, message => told.push(message)))).toEqual(
    brokenCharacters.map(() => '德化'),
  )
  expect(told).toHaveLength(brokenCharacters.length)
  for (const message of told) expect(message).toMatch(/^有[^a-z]+请删去/)
})

test('whatever is put together, what is left is what was shown, and stays so', () => {
  const piece = fc.oneof(
    fc.constantFrom('德化', '新街 ', 'abc', '，', '９').map(text => [text, text]),
    fc.constantFrom(...hiddenCharacters, ...brokenCharacters).map(text => [text, '']),
    fc.constantFrom(...lineEnds.filter(end => end !== '\r')).map(text => [text, '\n']),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      // Halves that stand side by side make a whole.
      const given = pieces.map(([text]) => text).join('')
      fc.pre(!/[\ud800-\udbff][\udc00-\udfff]/.test(given) || !given.includes('\ud83d'))
      const left = withoutHidden(given)
      expect(left).toBe(pieces.map(([, shown]) => shown).join(''))
      expect(hiddenIn(left)).toBeNull()
    }),
    { numRuns: 2000 },
  )
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
    fc.constantFrom(...emoji, heap),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), units => {
      const once = withoutHidden(units.join(''))
      expect(withoutHidden(once)).toBe(once)
      expect(once.isWellFormed()).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('what is let through unseen holds nothing that would have been taken out', () => {
  const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    sign => !isDoubtful(sign) && /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{DI}\p{M}\p{NChar}\p{Zl}\p{Zp}]/u.test(sign),
  )
  expect(wrong).toEqual([])
})

test('every text that the product comes with stays as it is', () => {
  const files = globSync('content/*.json')
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) expect(withoutHidden(readFileSync(file, 'utf8'))).toBe(readFileSync(file, 'utf8'))
})

test('every text inside a value is mended, in its place and order', () => {
  const value = { b: 'x\u200b', a: [1, null, true, { c: '\u202e岗位\r\n' }], d: { e: '德化' } }
  expect(JSON.stringify(takeHiddenOut(value, () => {}))).toBe('{"b":"x","a":[1,null,true,{"c":"岗位\\n"}],"d":{"e":"德化"}}')
  expect(takeHiddenOut('\ufeff德化', () => {})).toBe('德化')
})

test('a fault is told with its place; names that hide something are faults', () => {
  expect(faultsOf({ story: [{ text: '好' }, { text: 'a\0' }], title: '\ud800' }).map(fault => fault.path)).toEqual([
    'story.1.text',
    'title',
  ])
  const named = JSON.parse('{"__pro\\u200bto__":{"role":"admin"},"a\\u0000":1}')
  expect(faultsOf(named).map(fault => fault.path)).toEqual(['__proto__', 'a'])
  expect(Object.getPrototypeOf(named)).toBe(Object.prototype)
})

test('a value made to hurt is refused: endless faults, endless names, endless nesting', () => {
  expect(faultsOf(Array.from({ length: 50_000 }, () => '\0'))).toHaveLength(20)
  expect(faultsOf({ ['很长'.repeat(50_000)]: '\0' })[0]?.path.length).toBeLessThanOrEqual(200)
  expect(faultsOf(JSON.parse(`${'['.repeat(100_000)}"\u200b"${']'.repeat(100_000)}`))[0]?.message).toContain('太深')
})
