import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { apiBase, endpoints } from '../../../contract/endpoints.ts'
import { district } from '../district.ts'
import { openApiDocument } from './openapi.ts'

let made: ReturnType<typeof openApiDocument> | null = null

/** `/openapi.json` and readable pages of it at `/docs`. The document is made when somebody first asks for it. */
export async function serveDocs(app: FastifyInstance) {
  const document = { toJSON: () => (made ??= openApiDocument(endpoints, apiBase)) }
  app.get('/openapi.json', async () => document)
  // The plugin's types know OpenAPI 3.0 only; it passes 3.1 through.
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'list', defaultModelsExpandDepth: -1 },
    theme: { title: `${district.name} 接口文档` },
  })
}
