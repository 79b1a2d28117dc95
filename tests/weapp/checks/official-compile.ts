import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Check } from './weapp-package.ts'

const script = fileURLToPath(new URL('official-compile.cjs', import.meta.url))

/** What WeChat's own compiler says of each build: null, or why it refuses it. Two seconds for the first, little for the rest. */
export async function compileAll(builds: string[]): Promise<(string | null)[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...builds.map(build => resolve(build))])
  return stdout
    .split('\n')
    .filter(line => line.startsWith('result '))
    .map(line => JSON.parse(line.slice('result '.length)) as string | null)
}

export const officialCompile: Check = async ({ dist }) => (await compileAll([dist])).filter(refusal => refusal !== null)
