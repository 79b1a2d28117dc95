import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { read } from './support/imports.ts'

interface Container {
  image: string
  env: { name: string }[]
  securityContext: object
  readinessProbe: { httpGet: { path: string } }
  livenessProbe: { httpGet: { path: string } }
  volumeMounts: { mountPath: string }[]
}
interface Service {
  read_only?: boolean
  cap_drop?: string[]
  tmpfs?: string[]
  environment?: Record<string, string>
  volumes?: string[]
  depends_on?: object
}

const dockerfile = read('deploy/Dockerfile')
/** Each instruction on one line. */
const instructions = dockerfile
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter(line => /^[A-Z]+ /.test(line))
const of = (word: string, lines = instructions) =>
  lines.filter(line => line.startsWith(`${word} `)).map(line => line.slice(word.length + 1))
const compose = parse(read('deploy/compose.yaml'), { merge: true }) as { services: Record<string, Service>; volumes: object }
const cluster = parseAllDocuments(read('deploy/kubernetes/api.yaml')).map(document => {
  expect(document.errors).toEqual([])
  return document.toJS()
})
const pod = cluster.find(one => one.kind === 'Deployment').spec.template.spec
const [api] = pod.containers as [Container]

/** What the server reads of its environment. */
const known = new Set([...read('server/platform/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): z/gm)].map(match => match[1]))

test('what the image is built of is there, and is let in', () => {
  const allowed = read('.dockerignore')
    .split('\n')
    .filter(line => line.startsWith('!'))
    .map(line => line.slice(1))
  const copied = of('COPY')
    .filter(line => !line.startsWith('--from'))
    .flatMap(line => line.split(' ').slice(0, -1))
    .filter(path => path !== '.')
  expect(copied.filter(path => !existsSync(path))).toEqual([])
  expect(copied.filter(path => !allowed.includes(path))).toEqual([])
  expect(allowed.filter(path => !existsSync(path))).toEqual([])
})

test('the build’s steps are npm scripts of this package, and the server starts as npm starts it', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const steps = of('RUN').flatMap(line => [...line.matchAll(/npm run (\w+)/g)].map(match => match[1] ?? ''))
  expect(steps).toEqual(['build'])
  expect(steps.filter(step => !scripts[step])).toEqual([])
  expect((JSON.parse(of('CMD').at(-1) ?? '[]') as string[]).join(' ')).toBe(scripts.serve)
})

test('everything that the server reads of its own folder is in the image', () => {
  const folders = new Set(of('COPY').map(line => line.split(' ').at(-1)?.replace('./', '')))
  const outside = globSync('server/**/*.ts').flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/(?:new URL\(|from )'((?:\.\.\/)+[\w./-]+)'/g)].map(match =>
      new URL(match[1] ?? '', `file:///${file.replaceAll('\\', '/')}`).pathname.slice(1),
    ),
  )
  // From the root on, a district's package is named by its folder.
  outside.push('content/district.json', 'districts')
  expect(outside.length).toBeGreaterThan(100)
  const isIn = (path: string) => [...folders].some(folder => folder && (path === folder || path.startsWith(`${folder}/`)))
  expect(outside.filter(path => path && !isIn(path))).toEqual([])
})

test('the image runs as somebody who is not root, on a root that cannot be written', () => {
  const last = instructions.slice(instructions.findLastIndex(line => line.startsWith('FROM ')))
  expect(of('USER', last)).toEqual(['node'])
  const [one, two] = [compose.services['api-1'], compose.services['api-2']]
  expect(one).toEqual(two)
  expect(one).toMatchObject({ read_only: true, cap_drop: ['ALL'], tmpfs: ['/tmp'], volumes: ['data:/data'] })
  expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
  expect(api.securityContext).toEqual({
    readOnlyRootFilesystem: true,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
  })
  // The image's DATA_DIR can be written.
  const folder = /DATA_DIR=(\S+)/.exec(of('ENV').join(' '))?.[1] ?? ''
  expect(api.volumeMounts.map(mount => mount.mountPath)).toEqual([folder, '/tmp'])
})

test('every name that is set is one that the server reads', () => {
  const own = new Set(['NODE_ENV'])
  const config = cluster.find(one => one.kind === 'ConfigMap').data as Record<string, string>
  const names = [
    ...of('ENV').flatMap(line => line.split(' ').map(pair => pair.split('=')[0] ?? '')),
    ...Object.keys(compose.services['api-1']?.environment ?? {}),
    ...api.env.map(({ name }) => name),
    ...Object.keys(config),
    ...[...read('deploy/kubernetes/api.yaml').matchAll(/# (DATABASE_URL.*) …/g)].flatMap(match => (match[1] ?? '').split(', ')),
  ]
  expect(known.size).toBeGreaterThan(30)
  expect(names.filter(name => !known.has(name) && !own.has(name))).toEqual([])
  // What compose asks for is what the example gives.
  const asked = new Set([...read('deploy/compose.yaml').matchAll(/\$\{(\w+)/g)].map(match => match[1]))
  expect([...read('deploy/example.env').matchAll(/^(\w+)=/gm)].map(match => match[1]).sort()).toEqual([...asked].sort())
})

test('the proxy knows every server, and it and the cluster ask what says that writes are taken', () => {
  const caddy = read('deploy/Caddyfile')
  const servers = /reverse_proxy ([^{]+) \{/.exec(caddy)?.[1]?.split(' ')
  expect(servers).toEqual(['api-1:8787', 'api-2:8787'])
  expect(caddy).toContain('health_uri /ready')
  expect([api.readinessProbe.httpGet.path, api.livenessProbe.httpGet.path]).toEqual(['/ready', '/health'])
})

test('every name of the environment that is read is described to operators', () => {
  const described = read('docs/operations.md')
  expect([...known].filter(name => !described.includes(`\`${name}\``))).toEqual([])
})
