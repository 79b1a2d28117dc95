import type { AppJson, Check } from './weapp-package.ts'

/** What app.json must say, and what is lost without it. */
const wanted: [key: keyof AppJson, value: unknown, why: string][] = [
  ['lazyCodeLoading', 'requiredComponents', 'every page’s code is then read at the start'],
  ['__usePrivacyCheck__', true, 'private interfaces are then refused, and nobody is asked'],
  ['darkmode', true, 'the phone’s dark theme is then not followed'],
  ['themeLocation', 'theme.json', 'the bars then keep one colour'],
]

/** The settings that hold the program up are there. */
export const programSettings: Check = ({ app, pages, has, json }) => {
  const found = wanted
    .filter(([key, value]) => app[key] !== value)
    .map(([key, value, why]) => `app.json: ${key} is not ${JSON.stringify(value)}: ${why}`)
  // A bar of WeChat's own above ours: two titles, one below the other.
  if (app.window?.navigationStyle !== 'custom') found.push('app.json: window.navigationStyle is not "custom": there are two bars')
  if (app.tabBar?.list.length !== 5) found.push('app.json: tabBar has not the five tabs')
  for (const [page, { packages }] of Object.entries(app.preloadRule ?? {}))
    if (!pages.includes(page) || packages.length === 0) found.push(`app.json: preloadRule of ${page} loads nothing`)
  for (const page of refreshed)
    if (has(`${page}.json`) && !json<{ enablePullDownRefresh?: boolean }>(`${page}.json`).enablePullDownRefresh)
      found.push(`${page}.json: enablePullDownRefresh is lost: the list cannot be pulled`)
  return found
}

const refreshed = ['pages/home/index', 'pages/jobs/index', 'pages/events/index']
