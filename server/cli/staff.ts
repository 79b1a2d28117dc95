import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { type StaffRole, staffRoles } from '../../contract/platform/access.ts'
import { withoutHidden } from '../platform/texts/hidden-characters.ts'
import { usage, withServices } from './open-services.ts'

const shortestPassword = 10

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { role: { type: 'string' }, department: { type: 'string' } },
})
const [command, username] = positionals
if (command === 'totp' && username) await enrol(username)
else await create()

/** The second factor: its address goes into an authenticator app, as text or as a QR code made of it. */
async function enrol(name: string) {
  await withServices(async ({ services }) => console.log(await services.staff.members.enrolTotp(name)))
}

async function create() {
  if (command !== 'create' || !username || !staffRoles.includes(values.role as StaffRole))
    usage(
      `用法：npm run staff -- totp <用户名>，或 npm run staff -- create <用户名> --role <${staffRoles.join('|')}> [--department 部门]（密码从标准输入读入一行）`,
    )

  const password = await readLine()
  // Signing in takes such characters out of the name and refuses them in a password: nobody could get in.
  if ([username, password].some(text => withoutHidden(text) !== text)) usage('用户名或密码里有看不见的字符，请重新输入')
  if (password.length < shortestPassword) usage(`密码至少 ${shortestPassword} 个字符`)

  await withServices(async ({ services }) => {
    await services.staff.members.create(username, password, values.role as StaffRole, values.department ?? null)
    console.log(`已创建工作人员 ${username}（${values.role}）`)
  })
}

/** The first line of standard input, so that the password stands in no shell history. */
async function readLine(): Promise<string> {
  if (process.stdin.isTTY) process.stdout.write('密码：')
  for await (const line of createInterface({ input: process.stdin })) return line.trim()
  return ''
}
