import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { makePackage } from './make-package.ts'

const help = `npm run district -- new 云河 | check yunhe

  new 云河            在 districts/ 里建一个空的内容包：能启动，能构建，页面都是空的
    --city 示例市     所在的市      --province 演示省   所在的省
    --street 河畔街   主街          --name 云河青年     产品名      --slug yunhe   文件夹名
  check yunhe         按这个区的名字读一遍词表和去处，说出哪一行要改`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    city: { type: 'string', default: '示例市' },
    province: { type: 'string', default: '演示省' },
    street: { type: 'string' },
    name: { type: 'string' },
    slug: { type: 'string' },
  },
})
const [command, name] = positionals

function check(slug: string): boolean {
  const { status } = spawnSync(process.execPath, ['--no-warnings', 'scripts/district/check.ts'], {
    env: { ...process.env, DISTRICT: slug },
    stdio: 'inherit',
  })
  return status === 0
}

async function make(short: string): Promise<boolean> {
  const { city, province, street, name: product, slug } = values
  const folder = await makePackage({ short, city, province, street, name: product, slug })
  const made = folder.split(/[\\/]/).at(-1) ?? ''
  console.log(`建好了 ${folder}。先改 district.json 里的名字、街道和地图范围，再看 content/README.md 写内容。
启动：DISTRICT=${made} npm start    构建：DISTRICT=${made} npm run build`)
  return check(made)
}

if (command === 'new' && name) process.exitCode = (await make(name)) ? 0 : 1
else if (command === 'check' && name) process.exitCode = check(name) ? 0 : 1
else {
  console.log(help)
  process.exitCode = 2
}
