import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { makeDataFolder } from './data-folder.ts'

/** The invented district of `districts/yunhe`. */
export const otherDistrict = 'yunhe'

/** Names of the first district, which nobody is to meet in another. */
export const foreign = /二七|德化|郑州|百年|郑青春|河南|dehua|erqi|zhengzhou/i

export interface OtherDistrict {
  origin: string
  /** All that it printed. */
  said: () => string
  close: () => Promise<void>
}

/** Starts a script in a process of its own as another district would, with its sample content, and waits for its address. */
export async function startOtherDistrict(script: string, environment: Record<string, string> = {}): Promise<OtherDistrict> {
  const folder = makeDataFolder('other-district-')
  const child = spawn(process.execPath, ['--no-warnings', script], {
    env: { ...process.env, DISTRICT: otherDistrict, DEMO: '1', DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise(resolve => child.once('exit', resolve))
  let said = ''
  child.stderr.on('data', chunk => (said += chunk))
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      said += chunk
      const [, address] = /小程序\s+(http:\S+?)\/\s/.exec(said) ?? []
      if (address) resolve(address)
    })
    child.once('exit', code => reject(new Error(`it ended with ${code}: ${said}`)))
  })
  return {
    origin,
    said: () => said,
    close: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
