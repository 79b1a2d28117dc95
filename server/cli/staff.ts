import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { type StaffRole, staffRoles } from '../../contract/platform/access.ts'
import type { StaffAccount } from '../../contract/staff/members.ts'
import { withoutHidden } from '../platform/texts/hidden-characters.ts'
import type { Services } from '../services.ts'
import { refuseWeakPassword } from '../staff/password-rules.ts'
import { mustHaveTotp } from '../staff/permissions.ts'
import { usage, withServices } from './open-services.ts'

/** Who did it, in the audit trail: whoever may open the server's own screen. */
const here = '命令行'

const help = `用法：npm run staff -- <命令>
  list                                       有哪些账号
  create <用户名> --role <角色> [--department 部门]   新账号，密码从标准输入读入一行
  password <用户名>                            设新密码（从标准输入读入一行），并退出所有设备
  change <用户名> [--role <角色>] [--department 部门]
  disable <用户名> --reason 理由                停用，并退出所有设备
  enable <用户名> --reason 理由                 恢复
  sign-out <用户名>                            退出所有设备
  totp <用户名>                                给新的动态码和备用码
角色：${staffRoles.join('、')}`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { role: { type: 'string' }, department: { type: 'string' }, reason: { type: 'string' } },
})
const [command = '', name] = positionals
const { reason, department } = values
const role = values.role as StaffRole | undefined
if (role !== undefined && !staffRoles.includes(role)) usage(`没有“${role}”这个角色。\n${help}`)

const states = { active: '在用', invited: '未设密码', disabled: '停用' }

const lineOf = ({ username, role, department, state, hasTotp, lastSignInAt }: StaffAccount) =>
  [username, role, department ?? '—', states[state], hasTotp ? '有动态码' : '无动态码', lastSignInAt ?? '没登录过'].join('  ')

type Command = (services: Services['staff'], username: string) => Promise<string>

/** For what changes a member: by name, and says what it is now. */
const onMember =
  (work: (members: Services['staff']['members'], id: string) => Promise<StaffAccount>): Command =>
  async ({ members }, username) =>
    lineOf(await work(members, await members.idOf(username)))

const commands: Record<string, Command> = {
  async create({ members }, username) {
    if (!role) return usage(help)
    const password = await readPassword(username)
    await refuseWeakPassword(password, [username, department ?? null])
    await members.create(username, password, role, department ?? null, here)
    const next = mustHaveTotp(role) ? `\n这个角色要动态码：npm run staff -- totp ${username}` : ''
    return `已创建工作人员 ${username}（${role}）${next}`
  },
  password: onMember(async (members, id) => members.setPassword(id, here, await readPassword())),
  change: onMember((members, id) => members.change(id, { role, department }, here)),
  disable: onMember((members, id) => members.setAccess(id, false, reason ?? usage(help), here)),
  enable: onMember((members, id) => members.setAccess(id, true, reason ?? usage(help), here)),
  'sign-out': onMember((members, id) => members.endSessions(id, here)),
  /** The address goes into an authenticator app, as text or as a QR code made of it. */
  async totp({ factors }, username) {
    const { uri, recoveryCodes } = await factors.give(username, here)
    return `${uri}\n备用码，每个用一次，请本人收好，不会再显示：\n${recoveryCodes.join('\n')}`
  },
}

const run = commands[command]
if (command !== 'list' && !(run && name)) usage(help)
await withServices(async ({ services: { staff } }) => {
  if (run && name) console.log(await run(staff, name))
  else await list(staff.members)
})

async function list(members: Services['staff']['members']) {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await members.list({ limit: 50, ...(cursor ? { cursor } : {}) })
    for (const member of page.items) console.log(lineOf(member))
    cursor = page.nextCursor
  }
}

/** The first line of standard input, so that the password stands in no shell history. */
async function readPassword(username = ''): Promise<string> {
  if (process.stdin.isTTY) process.stdout.write('密码：')
  let password = ''
  for await (const line of createInterface({ input: process.stdin })) {
    password = line.trim()
    break
  }
  // Signing in takes such characters out of the name and refuses them in a password: nobody could get in.
  if ([username, password].some(text => withoutHidden(text) !== text)) usage('用户名或密码里有看不见的字符，请重新输入')
  return password
}
