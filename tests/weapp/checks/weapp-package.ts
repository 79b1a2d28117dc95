import { existsSync, globSync, readFileSync } from 'node:fs'

export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] }
  themeLocation?: string
  sitemapLocation?: string
  usingComponents?: Record<string, string>
  requiredPrivateInfos?: string[]
  lazyCodeLoading?: string
  __usePrivacyCheck__?: boolean
  darkmode?: boolean
  window?: { navigationStyle?: string }
  preloadRule?: Record<string, { packages: string[] }>
}

/** A weapp build on the disk, as the checks look at it. */
export function openPackage(dist: string) {
  const files = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(dist.length + 1))
    .sort()
  const read = (file: string) => readFileSync(`${dist}/${file}`, 'utf8')
  const json = <T>(file: string) => JSON.parse(read(file)) as T
  const app = json<AppJson>('app.json')
  return {
    dist,
    files,
    of: (ending: string) => files.filter(file => file.endsWith(ending)),
    has: (file: string) => existsSync(`${dist}/${file}`),
    read,
    json,
    size: (file: string) => readFileSync(`${dist}/${file}`).length,
    app,
    pages: [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))],
  }
}
export type WeappPackage = ReturnType<typeof openPackage>

/** Looks at one side of a package. Gives what is wrong, each with its place; nothing where all is well. */
export type Check = (pack: WeappPackage) => string[] | Promise<string[]>
