import { execFile } from 'node:child_process'
import { generateKeyPairSync, publicDecrypt } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { isStale } from '../../scripts/build.ts'
import { localApi } from '../../scripts/local-api.ts'
import { privacyMark, privacyTable } from '../../scripts/release/privacy-guide.ts'
import { addressFault } from '../../scripts/release/public-address.ts'
import { makeDataFolder } from '../support/data-folder.ts'

const api = 'https://youth.erqi.gov.cn'
const appId = 'wx0123456789abcdef'
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const settings = {
  appId,
  api,
  domains: { request: [api], uploadFile: [api], downloadFile: [api] },
  privacyGuide: privacyMark,
  operator: '示例单位',
  contact: '示例电话',
}

/** WeChat's side of an upload, as its own tool speaks to it: who signed with the key's other half may. */
const arrived: { path: string; query: URLSearchParams; files: Buffer }[] = []
const signed = (signature: string) =>
  JSON.parse(publicDecrypt(publicKey, Buffer.from(signature, 'base64')).toString()) as { rand_str: string }
const weChat = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat')
  const name = pathname.split('/').at(-1) ?? ''
  const answer = (data: object) => response.end(JSON.stringify({ errCode: 0, ...data }))
  if (name === 'getrandstr') return answer({ data: { randomString: 'once' } })
  if (name === 'getwhiteextlist') return answer({ data: {} })
  if (name === 'getattr') {
    const isOurs = signed((JSON.parse(body.toString()) as { signature: string }).signature).rand_str === 'once'
    return isOurs ? answer({ data: { appType: 0, setting: sizes } }) : response.end('{"errCode":-1}')
  }
  arrived.push({ path: name, query: searchParams, files: gunzipSync(body) })
  answer({
    body: { subpackage_info: [{ name: '__APP__', size: 580_000 }], qrcode_img: Buffer.from('a code').toString('base64') },
  })
})
const sizes = { MaxCodeSize: 2, MaxSubpackageSubCodeSize: 2, MaxSubpackageFullCodeSize: 12, MaxSubPackageLimit: 100 }

let folder: string
beforeAll(() => new Promise<void>(done => weChat.listen(0, '127.0.0.1', done)))
afterAll(() => weChat.close())
beforeEach(() => {
  arrived.length = 0
  folder = makeDataFolder('release-')
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.2.3' }))
  for (const file of ['district.json', 'palette.scss']) cpSync(`content/${file}`, join(folder, 'content', file))
})
afterEach(() => rmSync(folder, { recursive: true }))

function keepSettings(change: object = {}): void {
  mkdirSync(join(folder, 'release'), { recursive: true })
  writeFileSync(join(folder, 'release/settings.json'), JSON.stringify({ ...settings, ...change }))
  writeFileSync(join(folder, `release/private.${appId}.key`), privateKey.export({ type: 'pkcs1', format: 'pem' }))
}

/** The build as it is, for the public address: building it again takes a minute. */
function keepBuild(to = api): void {
  const dist = join(folder, 'dist/weapp')
  cpSync('dist/weapp', dist, { recursive: true })
  for (const file of globSync(`${dist}/**/*.js`)) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(localApi, to))
  writeFileSync(join(dist, 'app.js.map'), '{"version":3}')
}

const release = (...words: string[]): Promise<{ code: number; said: string }> =>
  new Promise(done => {
    const port = (weChat.address() as AddressInfo).port
    const env = { ...process.env, WEAPP_UPLOAD_BASE: `http://127.0.0.1:${port}` }
    execFile(process.execPath, [resolve('scripts/release/index.ts'), ...words], { cwd: folder, env }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), said: out + err }),
    )
  })

test('before anything is set up, one list names each thing that is missing', async () => {
  const { code, said } = await release('--dry-run')
  expect(code).toBe(1)
  for (const words of ['settings.json', 'appId', 'api', 'domains.request', 'domains.uploadFile', 'domains.downloadFile'])
    expect(said).toContain(words)
  for (const words of ['operator', 'contact', privacyMark, '.key', '--description']) expect(said).toContain(words)
})

test('what is there is not asked for, and what is wrong is said by its name', async () => {
  keepSettings({ api: 'https://youth.erqi.gov.cn/' })
  const { said } = await release('trial', '--dry-run', '--version', '1.2', '--description', '第一版试用')
  expect(said).toContain('只写到域名为止：https://youth.erqi.gov.cn')
  expect(said).toContain('“1.2”要写成 1.2.3 的样子')
  expect(said).not.toMatch(/appId：|operator|--description|\.key/)
  keepSettings()
  expect(await release('trial', '--dry-run', '--description', '第一版试用')).toMatchObject({ code: 0 })
})

test('with a key the package goes all the way to WeChat, signed, without its source maps, and is noted', async () => {
  keepSettings()
  keepBuild()
  const { code, said } = await release('upload', '--built', '--description', '第一版送审')
  expect(said).toContain('已上传 1.2.3')
  expect(code).toBe(0)
  const [sent] = arrived
  expect(sent?.path).toBe('upload')
  expect(Object.fromEntries(sent?.query ?? [])).toMatchObject({ appid: appId, version: '1.2.3', desc: '第一版送审', robot: '2' })
  expect(sent?.files.includes('pages/pass/index')).toBe(true)
  expect(sent?.files.includes(api)).toBe(true)
  expect(sent?.files.includes('.js.map')).toBe(false)
  expect(existsSync(join(folder, 'release/maps/1.2.3/app.js.map'))).toBe(true)
  // The same version again is not a new one.
  expect((await release('upload', '--dry-run', '--description', '第一版送审')).said).toContain('不比上次的 1.2.3 新')
})

test('a preview needs no words and gives a picture to scan', async () => {
  keepSettings()
  keepBuild()
  const { code } = await release('preview', '--built')
  expect(code).toBe(0)
  expect(arrived[0]?.path).toBe('testSourceURL')
  expect(readFileSync(join(folder, 'release/preview.jpg'), 'utf8')).toBe('a code')
})

test('a package that asks this machine, or another address, is not uploaded', async () => {
  keepSettings()
  keepBuild(localApi)
  expect((await release('upload', '--built', '--description', '第一版送审')).said).toContain('还连着本机的接口')
  keepBuild('https://other.erqi.gov.cn')
  expect((await release('upload', '--built', '--description', '第一版送审')).said).toContain(`包里没有接口地址 ${api}`)
  expect(arrived).toEqual([])
})

test('only an address that phones can reach will do', () => {
  const wrong = [
    'http://youth.erqi.gov.cn',
    'https://localhost',
    'https://127.0.0.1:8787',
    'https://10.0.0.8',
    'https://[::1]',
    'https://server',
    'https://youth.local',
    'https://youth.erqi.gov.cn/',
    'https://youth.erqi.gov.cn/api',
    'https://youth.erqi.gov.cn?a=1',
    'https://me:secret@youth.erqi.gov.cn',
    'youth.erqi.gov.cn',
    '',
  ]
  expect(wrong.filter(address => addressFault(address) === null)).toEqual([])
  expect(addressFault(api)).toBeNull()
  expect(addressFault('https://youth.erqi.gov.cn:8443')).toBeNull()
})

test('a build without an address stops with its reason, and one for another address or with maps is another build', async () => {
  const said = await new Promise<string>(done =>
    execFile('taro', ['build', '--type', 'weapp'], { env: { ...process.env, TARO_APP_API: '' } }, (_, out, err) =>
      done(out + err),
    ),
  )
  expect(said).toContain('微信版不知道去哪里找接口')
  expect(existsSync('dist/weapp/app.json')).toBe(true)
  expect(readFileSync('dist/weapp.stamp', 'utf8')).toContain(localApi)
  expect(isStale('weapp', { api })).toBe(true)
  expect(isStale('weapp', { hasMaps: true })).toBe(true)
})

test('the page on releasing shows the privacy list as it is declared', () => {
  expect(
    readFileSync('docs/release.md', 'utf8')
      .replace(/ *\| */g, '|')
      .replace(/-{3,}/g, '---'),
  ).toContain(privacyTable().replace(/ *\| */g, '|'))
})
