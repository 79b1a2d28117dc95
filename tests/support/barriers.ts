import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A spot on a map may be small: each stands in the list beside it as well (WCAG 2.5.8, equivalent). */
const smallSpots = JSON.stringify({ rules: [{ id: 'target-size', selector: '*:not(.booth-map *, .district-map *)' }] })

/** What stands in the way of people, as `rule: where`. Contrast is part of it. */
export async function barriers(page: Page): Promise<string[]> {
  // A button of the desk that is at work is faint for the moment.
  await page.waitForFunction("!document.querySelector('.ant-btn-loading')")
  // Evaluated, not loaded: the page's policy allows no foreign script.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(`${axe};axe.configure(${smallSpots})`)
  const { violations } = (await page.evaluate(
    `axe.run(document, {
       runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
       resultTypes: ['violations'],
     })`,
  )) as AxeResults
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim()}`),
    )
}
