import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendSecurityHeaders } from './security-headers.ts'

/** Serves the built h5 program at `/`, and security headers everywhere. `folder` may not exist: then only the API answers. */
export async function serveSite(app: FastifyInstance, folder: string | null, publicOrigin: string | null) {
  const index = folder ? join(folder, 'index.html') : null
  const hasSite = index !== null && existsSync(index)
  sendSecurityHeaders(app, hasSite ? inlineScriptHashes(readFileSync(index, 'utf8')) : [], publicOrigin)
  if (!folder || !hasSite) return
  await app.register(staticFiles, {
    root: folder,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Names of built files carry their content's hash; the page and the worker decide which are current.
      const hashed = /\.[0-9a-f]{8}\.(js|css)(\.(br|gz))?$/.test(path)
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/**
 * Serves the built desk at `/desk/`, any of its pages by the same document, and employers' links at `/e/`. `folder` may not exist. Called after
 * `serveSite`, whose headers it shares.
 */
export async function serveDesk(app: FastifyInstance, folder: string | null) {
  const index = folder ? join(folder, 'index.html') : null
  if (!folder || !index || !existsSync(index)) return
  await app.register(staticFiles, {
    root: folder,
    prefix: '/desk/',
    decorateReply: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const [name, paths] of [
    ['index.html', ['/desk', '/desk/*']],
    ['e.html', ['/e/*']],
  ] as const) {
    const page = readFileSync(join(folder, name))
    for (const path of paths)
      app.get(path, (_request, reply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page))
  }
}

const inlineScriptHashes = (html: string) =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
