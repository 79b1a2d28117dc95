import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Way } from './missing.ts'
import { dist } from './package.ts'
import { privateFolder, type Settings } from './settings.ts'

const script = fileURLToPath(new URL('upload.cjs', import.meta.url))

/** Each robot has one version in the console: the trial stays what testers see while the next one goes to review. */
const robots: Record<Way, number> = { preview: 3, trial: 1, upload: 2 }

interface Answer {
  subPackageInfo?: { name: string; size: number }[]
}

/** Uploads the package. Gives what WeChat says of its parts; throws with WeChat's reason. `base` is another server than WeChat's. */
export async function upload(settings: Settings, way: Way, base?: string): Promise<Answer & { picture: string | null }> {
  const picture = way === 'preview' ? resolve(privateFolder, 'preview.jpg') : null
  const job = {
    way,
    base,
    picture,
    dist: resolve(dist),
    appId: settings.appId,
    keyFile: resolve(settings.keyFile),
    version: settings.version,
    description: settings.description,
    robot: robots[way],
  }
  const output = await new Promise<string>(done =>
    execFile(process.execPath, [script, JSON.stringify(job)], (_, stdout) => done(stdout)),
  )
  const line = output.split('\n').find(text => text.startsWith('result '))
  if (!line) throw new Error('上传工具没有回话')
  const { answer, refusal } = JSON.parse(line.slice('result '.length)) as { answer?: Answer; refusal?: string }
  if (refusal !== undefined) throw new Error(refusal)
  return { ...answer, picture }
}
