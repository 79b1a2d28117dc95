import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeDurably } from '../durable-file.ts'
import { isDataKey, isPassKey, type Secrets } from '../secrets.ts'
import { StartError } from '../start-error.ts'

const passKey = z.string().refine(isPassKey)
const dataKey = z.string().refine(isDataKey)

const stored = z.strictObject({
  passKey,
  dataKey,
  oldPassKeys: z.array(passKey).default([]),
  oldDataKeys: z.array(dataKey).default([]),
})

/** Reads the secrets file; null where there is none. Throws a sentence where it is not whole or cannot be read. */
export function readSecrets(file: string): Secrets | null {
  if (!existsSync(file)) return null
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartError(
      `密钥文件 ${file} 读不出来（${(error as NodeJS.ErrnoException).code}）。请检查它是不是一个文件、服务的账号能不能读，再启动。`,
    )
  }
  const { data } = stored.safeParse(jsonOrNull(text))
  if (!data)
    throw new StartError(
      `密钥文件 ${file} 不完整：是空的、被截断了或被改过。请把另存的那一份 secrets.json 放回原处，再启动；程序不会另造新的密钥。`,
    )
  return data
}

export const writeSecrets = (file: string, secrets: Secrets) => writeDurably(file, `${JSON.stringify(secrets, null, 2)}\n`)

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
