import { DatabaseUnavailable } from './db/database.ts'
import { ProblemError } from './problem.ts'

/** Why the server or a command does not start: one sentence with the way out, for whoever runs it. */
export class StartError extends Error {}

/** What SQLite and the system say, by the code of the error; `where` is the data folder or the database. */
const causes: Record<string, (where: string, message: string) => string> = {
  corrupt: where =>
    `数据库已损坏，打不开（${where}）。请先把整个数据目录原样留存一份，再用 npm run restore -- <备份文件> 放回最近的备份。`,
  readOnly: where => `数据目录只读或没有权限（${where}）。请检查目录的所有者、权限和挂载方式，再启动。`,
  full: where => `磁盘已满，写不进数据目录（${where}）。请腾出空间，再启动；已经确认过的内容都还在。`,
  busy: where => `数据库正被别的程序占用（${where}）。请先停下那个程序，再启动。`,
  wrongKind: (where, message) => `数据目录里有一项不是应有的文件或目录（${where}）：${message}。请把它移走，再启动。`,
  portTaken: (_where, message) => `端口已被占用：${message}。请停下占用它的程序，或用环境变量 PORT 换一个端口。`,
  unreachable: () => '连不上 PostgreSQL。请检查 DATABASE_URL，以及数据库是否已经启动。',
}

const bySqliteCode: Record<number, keyof typeof causes> = {
  3: 'readOnly',
  5: 'busy',
  8: 'readOnly',
  10: 'readOnly',
  11: 'corrupt',
  13: 'full',
  14: 'readOnly',
  26: 'corrupt',
}

const bySystemCode: Record<string, keyof typeof causes> = {
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EISDIR: 'wrongKind',
  ENOTDIR: 'wrongKind',
  EEXIST: 'wrongKind',
  EADDRINUSE: 'portTaken',
  EADDRNOTAVAIL: 'portTaken',
}

/** One plain sentence for whatever stopped a start; never a stack. */
export function startSentence(error: unknown, where: string): string {
  if (error instanceof StartError) return error.message
  if (error instanceof ProblemError) return `${error.title}：${error.message}`
  const cause = error instanceof DatabaseUnavailable ? error.cause : error
  const { errcode, code, message } = cause as { errcode?: number; code?: string; message?: string }
  const kind = errcode !== undefined ? bySqliteCode[errcode & 0xff] : bySystemCode[code ?? '']
  const sentence = causes[kind ?? (error instanceof DatabaseUnavailable ? 'unreachable' : '')]
  return sentence?.(where, message ?? '') ?? `没有启动：${message ?? String(cause)}`
}
