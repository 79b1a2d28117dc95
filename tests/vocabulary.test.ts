import { expect, test } from 'vitest'
import { filesIn, read } from './support/imports.ts'

/** Numbers with their units are grammar and stay in code; more Chinese than this in one expression is a list of words. */
const mostHan = 32
const literal = /(?<=^|[=(,:[!&|?{;\s])\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+)\/[dgimsuvy]*/gm
const han = /\p{Script=Han}/gu

const wordyExpressions = (source: string) =>
  [...source.matchAll(literal)].map(match => match[1] ?? '').filter(text => (text.match(han)?.length ?? 0) > mostHan)

test('words that people write are data: no regular expression of the server is a list of them', () => {
  const files = filesIn('server/**/*.ts')
  expect(files.length).toBeGreaterThan(200)
  expect(files.flatMap(file => wordyExpressions(read(file)).map(text => `${file}: ${text.slice(0, 60)}`))).toEqual([])
})

test('a list of words in an expression is seen', () => {
  const planted = '刷单|跑分|洗钱|博彩|传销|拉人头|发展下线|会员费|入会费|代理费|加盟费|保证金|押金'
  expect(wordyExpressions(`const held =\n  /${planted}/u\n`)).toEqual([planted])
  expect(wordyExpressions('const day = /(\\d{4})年(\\d{1,2})月(\\d{1,2})日/.exec(text)\n')).toEqual([])
})
