import { existsSync, globSync, readFileSync, statSync } from 'node:fs'

const bytesOf = (files: string[]) =>
  files.map(file => statSync(file, { throwIfNoEntry: false })).reduce((sum, stat) => sum + (stat?.isFile() ? stat.size : 0), 0)

/** Bytes of the files below a folder. */
export const folderBytes = (folder: string) => bytesOf(globSync('**/*', { cwd: folder }).map(file => `${folder}/${file}`))

/** Bytes of a database with what SQLite keeps beside it. */
export const databaseBytes = (files: string[]) => bytesOf(files.flatMap(file => [file, `${file}-wal`, `${file}-shm`]))

interface LockedPackage {
  dev?: boolean
  devOptional?: boolean
}

/** Bytes of the packages that a server of the product is installed with; Node itself, which comes as one of them, is left out. */
export function runtimePackageBytes(root: string): number {
  const { packages } = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  const nodes = Object.keys(
    (JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { optionalDependencies: Record<string, string> })
      .optionalDependencies,
  )
  const shipped = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) =>
      path !== '' && !dev && !devOptional && !nodes.some(node => path.endsWith(`/${node}`)) && existsSync(`${root}/${path}`),
  )
  const own = (path: string) =>
    bytesOf(
      globSync('**/*', { cwd: `${root}/${path}`, exclude: name => name === 'node_modules' }).map(
        file => `${root}/${path}/${file}`,
      ),
    )
  return shipped.reduce((sum, [path]) => sum + own(path), 0)
}
