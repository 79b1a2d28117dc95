import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder } from '../support/data-folder.ts'
import { checks } from './checks/checks.ts'
import { faults } from './checks/faults.ts'
import { compileAll, officialCompile } from './checks/official-compile.ts'
import { spoiler } from './checks/spoiler.ts'
import { openPackage } from './checks/weapp-package.ts'

const folder = makeDataFolder('weapp-faults-')
const buildOf = (fault: string) => join(folder, fault.replace(/\W+/g, '-'))
let refusals: Map<string, string>
beforeAll(async () => {
  for (const { fault, spoil } of faults) {
    cpSync('dist/weapp', buildOf(fault), { recursive: true })
    spoil(spoiler(buildOf(fault)))
  }
  // All in one go: starting the tool takes longer than its work.
  const forTheTool = faults.filter(({ caughtBy }) => checks[caughtBy] === officialCompile)
  const answers = await compileAll(forTheTool.map(({ fault }) => buildOf(fault)))
  refusals = new Map(forTheTool.map(({ fault }, i) => [fault, answers[i] ?? '']))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(faults)('$fault is caught: $caughtBy', async ({ fault, caughtBy, says }) => {
  const found = refusals.get(fault) ?? (await checks[caughtBy](openPackage(buildOf(fault)))).join('\n')
  expect(found).toMatch(says)
})

test('there are enough faults, each of its own, and every check catches one', () => {
  expect(new Set(faults.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(75)
  expect(new Set(faults.map(({ caughtBy }) => caughtBy))).toEqual(new Set(Object.keys(checks)))
})
