import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { startApp, type TestApp } from '../../../support/app.ts'

interface Rule {
  alert: string
  expr: string
  labels: { severity: string }
  annotations: { summary: string }
}
interface Panel {
  id: number
  title: string
  gridPos: { x: number; y: number; w: number; h: number }
  targets: { expr: string }[]
}

const fileIn = (name: string) => readFileSync(`config/monitoring/${name}`, 'utf8')
const { groups } = parse(fileIn('alerts.yml')) as { groups: { rules: Rule[] }[] }
const rules = groups.flatMap(group => group.rules)
const { panels } = JSON.parse(fileIn('grafana.json')) as { panels: Panel[] }

let t: TestApp
let known: Set<string>
beforeAll(async () => {
  t = await startApp({ sms: { mostADay: 100, isOutside: true, sendCode: async () => {} } })
  const { body } = await t.send({ method: 'GET', url: '/metrics' })
  known = new Set(
    [...body.matchAll(/^# TYPE (\S+) (\S+)/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map(ending => name + ending) : [name],
    ),
  )
})
afterAll(() => t.close())

/** What stands before a selector, a range or a comparison; words of the query language have no underscore but these. */
const ofPrometheus = new Set(['histogram_quantile', 'label_values'])
const namesIn = (expr: string) =>
  [...expr.replace(/\{[^}]*\}|\[[^\]]*\]|by \([^)]*\)|"[^"]*"/g, ' ').matchAll(/[a-z]+(?:_[a-z0-9]+)+/g)]
    .map(([name]) => name)
    .filter(name => !ofPrometheus.has(name))

test('every figure that a rule or the board asks for is one that the server gives', () => {
  const asked = [...rules.map(({ expr }) => expr), ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))]
  const unknown = asked.flatMap(namesIn).filter(name => !known.has(name))
  expect(unknown).toEqual([])
  expect(asked.flatMap(namesIn).length).toBeGreaterThan(25)
})

test('a name that is a letter off would be found', () => {
  expect(namesIn('sum(rate(http_request_duration_second_count{status="5"}[5m])) > 1').filter(name => !known.has(name))).toEqual([
    'http_request_duration_second_count',
  ])
})

test('every rule has a query, a weight and a sentence that says what to do', () => {
  expect(rules.length).toBeGreaterThan(10)
  for (const { alert, expr, labels, annotations } of rules) {
    expect([alert, expr.length > 5, ['page', 'warn'].includes(labels.severity)]).toEqual([alert, true, true])
    expect(annotations.summary.length).toBeGreaterThan(12)
  }
})

test('what a rule asks about codes of answers and messages is among what there can be', () => {
  const source = ['server/platform/problem.ts', 'server/staff/session-repository.ts', 'server/platform/sms/sms.ts'].map(file =>
    readFileSync(file, 'utf8'),
  )
  const words = rules.flatMap(rule =>
    [...rule.expr.matchAll(/(?:code|outcome)=~?"([^"]+)"/g)].flatMap(([, some = '']) => some.split('|')),
  )
  expect(words.length).toBeGreaterThan(4)
  for (const word of words) expect([word, source.some(text => text.includes(`'${word}'`))]).toEqual([word, true])
})

test('the panels of the board stand beside each other', () => {
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
  )
  expect(new Set(cells).size).toBe(cells.length)
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
  expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true)
})
