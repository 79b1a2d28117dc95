import { launchBrowser } from './browser.ts'

/**
 * One browser before the workers start theirs. The one that comes from npm unpacks itself at its first start, and a worker
 * that starts beside it takes the half that is there for the whole.
 */
export default async function setup() {
  const browser = await launchBrowser()
  await browser.close()
}
