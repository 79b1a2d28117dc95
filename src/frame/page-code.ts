import { type ComponentType, createElement } from 'react'
import { getAbout } from '@/api/about'
import { offlineError } from '@/api/errors'
import { district } from '@/lib/district'
import { toast } from '@/lib/toast'
import { guarded } from './guarded'
import { Unreached } from './Unreached'
import './page-code.scss'

type Page = { default: ComponentType } | null

/** As Taro's loader writes it: the first of what `load` gives is the page's code, null leaves what stands. */
interface Route {
  navigationBarTitleText?: string
  load: (...asked: unknown[]) => [Promise<Page>, ...unknown[]]
}

let underway = 0

/**
 * On h5 the code of a page comes over the network when the page is first opened. While it does, a line says so; where it
 * does not come, a page says that; and where somebody has gone on meanwhile, it stays away. The build calls this before
 * Taro's router is made (config/index.ts).
 */
export function watchPageCode(routes: Route[]): void {
  for (const route of routes) {
    const { load } = route
    route.load = (...asked) => {
      const [page, ...rest] = load(...asked)
      return [watched(page, route.navigationBarTitleText), ...rest]
    }
  }
}

async function watched(code: Promise<Page>, title = district.name): Promise<Page> {
  const address = location.hash
  show(underway + 1)
  const page = await code.catch(() => ({ default: unreached(title) }))
  show(underway - 1)
  return location.hash === address ? page : null
}

function show(count: number): void {
  underway = count
  document.documentElement.classList.toggle('is-turning', underway > 0)
}

const unreached = (title: string) => guarded(() => createElement(Unreached, { title, error: offlineError(), onRetry: reload }))

/** Starts anew, for another version may have taken the place of what was looked for; but not into the browser's own page. */
const reload = () =>
  getAbout().then(
    () => location.reload(),
    () => toast('还是没有连上网络'),
  )
