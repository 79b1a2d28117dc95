import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseWordList, withoutWords } from '../../../../server/platform/texts/word-list.ts'

const kinds = ['limit', 'fee'] as const

const entry = (fields: object = {}) => ({
  id: 'sex',
  kind: 'limit',
  means: '限定性别',
  patterns: ['限男'],
  matches: ['限男'],
  passes: ['男'],
  ...fields,
})
const listText = (entries: object[], more: object = {}) =>
  JSON.stringify({ title: '示例', about: '试一试', checkedAt: '2026-11-29', entries, ...more }, null, 2)
const listOf = (entries: object[], more: object = {}) => parseWordList(listText(entries, more), kinds, 'words.json')

/** A list of one pattern that needs no examples of its own. */
function pattern(pattern: string, found: string, passed = '毫不相干', sets: Record<string, string[]> = {}) {
  return listOf([entry({ patterns: [pattern], matches: [found], passes: [passed] })], { sets })
}
const wordIn = (list: ReturnType<typeof listOf>, text: string) => [...list.matches(text)][0]?.word ?? null

test.each([
  ['押金', '需交押金', '押 金'],
  ['ＡＢc（甲｜乙）', 'xabC乙', 'ab甲'],
  ['(仅限|只限)男', '只限男', '限男'],
  ['限男[性|士]优先', '限男优先', '限男生优先'],
  ['月入…3万', '月入好几个万', '月入好几十个万'],
  ['月入…1万', '月入万', '月入两三万'],
  ['月入…2-3万', '月入十五万', '月入十万'],
  ['月入…3万', '月入万', '月入\n万'],
  ['性别 男', '性别\u3000 男', '性别:男'],
  ['年龄##岁', '年龄３５岁', '年龄5岁'],
  ['收#+元', '收300元', '收元'],
  ['加v@+', '加V：a、加vx_9', '加v'],
  ['招%籍', '招豫籍', '招a籍'],
  ['招%1-3籍', '招黑龙江籍', '招内蒙古自治籍'],
  ['^不限', '不限男女', '男女不限'],
  ['(^|招)女', '招女，女', '招了女'],
  ['[^]女生', '限女生', '女'],
  ['不限$', '男女不限', '不限男女'],
  ['^…4客户', '的老客户', '面向十八岁的老客户'],
  ['男(不限|$)', '招男', '招男生'],
  ['限女!(装|鞋)', '限女生', '限女装'],
  ['限女!(…2装)', '限女生', '限女士正装'],
  ['!<(不|无需)限女', '限女', '无需限女'],
  ['女&(装|鞋)', '女鞋', '女生'],
  ['&<(限|招)女', '招女', '女'],
  ['甲\\(乙\\|丙\\)', '甲（乙｜丙）', '甲乙'],
  ['%费', '服装费', 'x费'],
  ['𠮷野家', '在𠮷野家', '吉野家'],
])('“%s” finds “%s” and passes “%s”', (written, found, passed) => {
  const list = pattern(written, found, passed)
  expect([list.has(found), list.has(passed)]).toEqual([true, false])
})

test('what a condition asks for is not part of the word', () => {
  expect(wordIn(pattern('女&(装|鞋)', '女鞋'), '女装导购')).toBe('女')
  expect(wordIn(pattern('&<(限|招)女', '招女'), '只招女生')).toBe('女')
})

test('words and places are those of the text after NFKC, with its capital letters', () => {
  const list = pattern('hiv', 'hiv')
  expect([...list.matches('İ要求ＨＩＶ阴性')].map(({ word, at }) => [word, at])).toEqual([['HIV', 3]])
})

test('a set stands for its words, and may name sets before it', () => {
  const sets = { 性别: ['男', '女'], 限定: ['限<性别>', '只要'] }
  expect(wordIn(pattern('<限定>[生]优先', '限女生优先', '限生优先', sets), '只要优先')).toBe('只要优先')
})

const two = listOf([
  entry({ id: 'first', kind: 'fee', patterns: ['押金', '收费'], matches: ['押金'], passes: ['金'] }),
  entry({ id: 'second', patterns: ['限男', '男男'], matches: ['限男'], passes: ['男'] }),
])

test('matches come in order of place, those of one entry without overlapping', () => {
  const found = [...two.matches('限男男男男，收费，押金')]
  expect(found.map(({ entry: { id }, word, at }) => `${id} ${word} ${at}`)).toEqual([
    'second 限男 0',
    'second 男男 2',
    'first 收费 6',
    'first 押金 9',
  ])
  expect([...two.matches('限男，收费', 'fee')].map(({ word }) => word)).toEqual(['收费'])
})

test('entries come in the order of the list, wherever they stand in the text', () => {
  expect(two.firstEntryIn('限男，收费')?.id).toBe('first')
  expect(two.firstEntryIn('限女')).toBeNull()
  expect(two.entriesIn('限男，限男，收费').map(({ id }) => id)).toEqual(['first', 'second'])
  expect(two.kindsIn('限男，限男')).toEqual(new Set(['limit']))
  expect([two.has('限男'), two.has('限男', 'fee'), two.has('')]).toEqual([true, false, false])
})

test('a pattern that may begin anywhere in a long text is found on both sides of every boundary', () => {
  const text = `限男${'好'.repeat(70_000)}限男`
  expect([...two.matches(text)].map(({ at }) => at)).toEqual([0, 70_002])
})

test.each([
  ['(甲|乙', '少一个“)”'],
  ['[甲', '少一个“]”'],
  ['甲)', '多了一个“)”'],
  ['甲|乙', '“|”要写在括号里'],
  ['(甲|)', '“|”的两边都要有字'],
  ['<没有>', '没有叫“没有”的一组词'],
  ['<没有', '少一个“>”'],
  ['甲…乙', '最多隔几个字'],
  ['甲…99乙', '字数“99”不对'],
  ['甲…6-2乙', '字数“6-2”不对'],
  ['甲!乙', '后面要跟括号'],
  ['甲\\', '后面少一个字'],
  ['[甲]', '没有一个必须出现的字'],
  ['…3甲', '不能用“…”或空格开头'],
  [' 甲', '不能用“…”或空格开头'],
  ['甲…30乙…30丙…30丁', '间隔太多太长'],
])('a pattern that cannot be read, “%s”, says “%s” and its line', (written, said) => {
  const text = listText([entry(), entry({ id: 'other', patterns: ['好', written] })])
  const line = text.split('\n').findIndex(row => row.includes(JSON.stringify(written))) + 1
  const [, message] = thrownBy(text)
  expect(message).toContain(said)
  expect(message).toContain(`words.json 第 ${line} 行：写法“${written}”`)
})

test.each([
  ['a field that nobody knows', { entries: [entry({ meaning: '…' })] }, '"id": "sex"', -1, '不认识 meaning'],
  ['a kind that the code does not know', { entries: [entry({ kind: 'limits' })] }, '"kind"', 0, '只能是 limit、fee 之一'],
  ['an id that stands twice', { entries: [entry(), entry({ means: '再来' })] }, '"means": "再来"', -2, '前面已经用过'],
  ['no example', { entries: [entry({ passes: [] })] }, '"passes"', 0, '“passes”不能空着'],
  ['a missing field', { entries: [entry({ means: undefined })] }, '"id": "sex"', -1, '“means”没有写'],
  ['an example that is not found', { entries: [entry({ matches: ['限男', '限女'] })] }, '"限女"', 0, '应当找得出'],
  ['a near miss that is found', { entries: [entry({ passes: ['不限男女'] })] }, '"不限男女"', 0, '应当放过'],
  ['a broken set', { sets: { 坏: ['(甲'] } }, '"(甲"', 0, '括号没有合上'],
  ['a date that is none', { checkedAt: '2026年' }, '"checkedAt"', 0, '日期写成 2026-12-05'],
])('%s is told with its line', (_title, fields, marker, offset, said) => {
  const text = listText([entry()], fields)
  const [line, message] = thrownBy(text)
  expect(message).toContain(said)
  expect(line).toBe(text.split('\n').findIndex(row => row.includes(marker)) + 1 + offset)
})

test('a list of plain words takes no marks', () => {
  const text = listText([entry({ patterns: ['限男', '限[女]'] })])
  expect(() => parseWordList(text, kinds, 'words.json')).not.toThrow()
  expect(() => parseWordList(text, kinds, 'words.json', { plain: true })).toThrow('写法“限[女]”：这张表里只写完整的词')
})

test.each([
  ['{\n"title": "甲",\n"about": "乙"\n"entries": []}', 4, '逗号或“}”'],
  ['{\n"title": "甲"，\n"about": "乙"}', 2, '这里的标点要用英文的'],
  ['{\n"title": “甲”}', 2, '一个值'],
  ['{\n"title": "甲,\n"about": "乙"}', 2, '引号没有合上'],
  ['{\n"title": ["甲",\n]}', 3, '最后一项后面不要逗号'],
  ['{\n"title": "甲",\n"title": "乙"}', 3, '写了两次'],
  ['{\n"title": "甲"\n', 3, '断了'],
  ['{\n}\n{', 3, '文件的结尾'],
])('JSON that is none, %j, is told with line %i', (text, line, said) => {
  expect(thrownBy(text)).toEqual([line, expect.stringContaining(said)])
})

function thrownBy(text: string): [number, string] {
  try {
    parseWordList(text, kinds, 'words.json')
  } catch (error) {
    const { message } = error as Error
    return [Number(/第 (\d+) 行/.exec(message)?.[1]), message]
  }
  throw new Error('the list was taken')
}

test('a text is left without the words of a list, those that overlap taken out once', () => {
  const list = listOf([
    entry({ patterns: ['甲乙'], matches: ['甲乙'], passes: ['乙'] }),
    entry({ id: 'fee', patterns: ['乙丙'], matches: ['乙丙'], passes: ['乙'] }),
  ])
  expect(withoutWords(list, '在甲乙丙处，乙丙')).toBe('在丙处,')
})

test('a text that passed is not tried at the next start, and one that was changed is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dehua-passed-'))
  const reader = fileURLToPath(new URL('../../../../server/platform/texts/word-list.ts', import.meta.url))
  /** What a process of its own, which keeps what it compiles, says of a list: whether it finds 限男. */
  const saidOf = (text: string) => {
    const program = `const { parseWordList } = await import(${JSON.stringify(reader)})
      console.log(parseWordList(${JSON.stringify(text)}, ['limit'], 'words.json').has('限男'))`
    const options = { env: { ...process.env, NODE_COMPILE_CACHE: folder }, encoding: 'utf8' } as const
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], options)
    return stdout.trim() || /words\.json 第 .*/.exec(stderr)?.[0]
  }
  const passed = () => globSync('*/*.passed', { cwd: folder }).length
  const good = listText([entry()])
  const wrong = listText([entry({ matches: ['限女'] })])
  try {
    for (const text of [good, `\ufeff${good}`]) expect([saidOf(text), saidOf(text)]).toEqual(['true', 'true'])
    expect(passed()).toBe(2)
    for (const _start of [1, 2]) expect(saidOf(wrong)).toContain('例子“限女”应当找得出')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
