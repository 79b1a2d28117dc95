import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { StaffRole } from '../../contract/platform/access.ts'
import { patience } from './browser.ts'
import type { Product } from './product.ts'

export interface Desk {
  page: Page
  context: BrowserContext
  /** Errors of the page itself, and what it wrote to the console as errors. */
  complaints: string[]
  /** Opens a page of the desk by its path: `/jobs`. */
  go: (path: string) => Promise<void>
  close: () => Promise<void>
}

/** The office's screens: the smallest of them, and a team lead's phone. */
export const officeScreen = { width: 1366, height: 768 }
export const phoneScreen = { width: 390, height: 844 }

export const deskPassword = 'correct horse battery'

interface Signing extends BrowserContextOptions {
  username?: string
  department?: string
}

/** The desk with a new member of staff of this role signed in, through the sign-in itself. */
export async function takeDesk(
  browser: Browser,
  product: Pick<Product, 'origin' | 'services'>,
  role: StaffRole,
  { username, department, ...options }: Signing = {},
): Promise<Desk> {
  const desk = await openDesk(browser, product.origin, options)
  await signIn(desk, product, role, { username, department })
  return desk
}

/** Signs a member of staff in, who is made on first use. */
export async function signIn(
  desk: Desk,
  { services }: Pick<Product, 'services'>,
  role: StaffRole,
  { username = role, department }: { username?: string | undefined; department?: string | undefined } = {},
): Promise<void> {
  if (!(await services.staff.members.exists(username)))
    await services.staff.members.create(username, deskPassword, role, department ?? null)
  await desk.go('/')
  await desk.page.getByLabel('用户名').fill(username)
  await desk.page.getByLabel('密码').fill(deskPassword)
  await desk.page.getByRole('button', { name: '登录' }).click()
  await desk.page.locator('#main h1').waitFor()
}

/** The desk with nobody signed in. */
export async function openDesk(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Desk> {
  const context = await browser.newContext({
    viewport: officeScreen,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  return {
    page,
    context,
    complaints,
    go: async path => {
      await page.goto(`${origin}/desk${path}`)
    },
    close: () => context.close(),
  }
}
