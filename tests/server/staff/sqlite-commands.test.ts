import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { makeDataFolder } from '../../support/data-folder.ts'

const script = fileURLToPath(new URL('../../../server/cli/staff.ts', import.meta.url))

test('the commands make, list and disable accounts, and leave the last admin', () => {
  const folder = makeDataFolder('dehua-staff-')
  const env = { ...process.env, DATA_DIR: folder }
  const run = (args: string[], input = '') => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { env, input, encoding: 'utf8' })
    return { stdout, stderr, status }
  }
  expect(run(['create', 'boss', '--role', 'admin'], 'password12\n').stderr).toContain('太容易猜到')
  expect(run(['create', 'boss', '--role', 'admin'], 'seven yellow umbrellas\n')).toMatchObject({ stderr: '', status: 0 })
  const left = run(['disable', 'boss', '--reason', '离职'])
  expect([left.stderr, left.status]).toEqual([expect.stringContaining('这是最后一个管理员'), 1])
  expect(run(['list'])).toMatchObject({
    stdout: expect.stringMatching(/^boss {2}admin {2}— {2}在用 {2}无动态码 {2}没登录过$/m),
    status: 0,
  })
  rmSync(folder, { recursive: true, force: true })
})
