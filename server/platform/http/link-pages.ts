import type { FastifyInstance } from 'fastify'
import { apiBase } from '../../../contract/endpoints.ts'
import { district } from '../district.ts'
import { originOf } from './callers.ts'

/** What a chat or a search engine shows of a thing. */
export interface LinkPreview {
  title: string
  description: string
  /** Path on this server. */
  picture: string
  /** The page of the program. */
  path: string
  /** schema.org, where there is a kind for it. */
  data: object | null
}

export interface Links {
  /** Null for what is not public, or not there. */
  preview(kind: string, id: string): Promise<LinkPreview | null>
  /** Paths of everything public that may be found. */
  all(): Promise<string[]>
}

const opener = "location.replace(document.getElementById('open').href)"
const oneHour = 'public, max-age=3600'

/**
 * Links for the outside: `/s/<kind>/<id>` says what it leads to and then opens the program, which lives behind a `#` that
 * no server ever sees. With `/sitemap.xml` and `/robots.txt`.
 */
export function serveLinks(app: FastifyInstance, links: Links, publicOrigin: string | null) {
  app.get<{ Params: { kind: string; id: string } }>('/s/:kind/:id', async (request, reply) => {
    const { kind, id } = request.params
    const found = /^[a-z]{1,12}$/.test(kind) && /^[\w-]{1,40}$/.test(id) ? await links.preview(kind, id) : null
    return reply
      .status(found ? 200 : 404)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(page(originOf(request, publicOrigin), `/s/${kind}/${id}`, found ?? gone))
  })
  app.get('/s/open.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', oneHour).send(opener),
  )
  app.get('/sitemap.xml', async (request, reply) => {
    const origin = originOf(request, publicOrigin)
    const urls = (await links.all()).map(path => `<url><loc>${escaped(origin + path)}</loc></url>`)
    return reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', oneHour)
      .send(
        `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`,
      )
  })
  app.get('/robots.txt', (request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', oneHour)
      .send(`User-agent: *\nDisallow: ${apiBase}/\nDisallow: /desk/\nSitemap: ${originOf(request, publicOrigin)}/sitemap.xml\n`),
  )
}

const gone: LinkPreview = {
  title: '这一页已经不在了',
  description: '可能已经结束或下架。先看看首页有什么。',
  picture: '/share/district.png',
  path: '/pages/home/index',
  data: null,
}

function page(origin: string, own: string, { title, description, picture, path, data }: LinkPreview): string {
  const meta = (property: string, content: string) => `<meta property="${property}" content="${escaped(content)}">`
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)} · ${escaped(district.name)}</title>
<meta name="description" content="${escaped(description)}">
${meta('og:title', title)}${meta('og:description', description)}${meta('og:image', origin + picture)}
${meta('og:url', origin + own)}${meta('og:type', 'website')}${meta('og:site_name', district.name)}${meta('og:locale', 'zh_CN')}
<meta itemprop="image" content="${escaped(origin + picture)}">
<link rel="canonical" href="${escaped(origin + own)}">
${data ? `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>` : ''}
<script src="/s/open.js" defer></script></head>
<body><h1>${escaped(title)}</h1><p>${escaped(description)}</p><p><a id="open" href="${escaped(`/#${path}`)}">打开看全部内容</a></p></body></html>
`
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, mark => marks[mark] ?? mark)
