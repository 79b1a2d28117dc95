import { z } from 'zod'
import type { Endpoint, Endpoints } from '../../../contract/platform/endpoint.ts'
import { generalProblemCodes, problem } from '../../../contract/platform/problem.ts'
import { district } from '../district.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of these endpoints: nothing in it is written by hand twice. */
export function openApiDocument(endpoints: Endpoints, base: string): Json {
  const paths: Record<string, Json> = {}
  for (const [key, endpoint] of Object.entries(endpoints)) {
    const [method = '', path = ''] = key.split(' ')
    const url = base + path.replace(/:(\w+)/g, '{$1}')
    const methods = (paths[url] ??= {})
    methods[method.toLowerCase()] = operation(key, path, endpoint)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `${district.name} 接口`,
      version: '1.0.0',
      description: `时间为 ISO 8601（带时区），金额单位为元，编号不透明。出错时返回 application/problem+json，通用 code：${generalProblemCodes.join('、')}。`,
    },
    tags: [...new Set(Object.keys(endpoints).map(tagOf))].map(name => ({ name })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(problem, 'output') },
    },
  }
}

function operation(key: string, path: string, endpoint: Endpoint): Json {
  const status = String(endpoint.status ?? 200)
  return {
    operationId: key.replace(/[^\w]+(\w)/g, (_, c: string) => c.toUpperCase()),
    summary: endpoint.summary,
    tags: [tagOf(key)],
    ...(endpoint.access === 'public' ? {} : { security: [{ bearer: [] }] }),
    parameters: parametersOf(path, endpoint),
    ...(endpoint.body ? { requestBody: requestBody(endpoint.body) } : {}),
    responses: {
      [status]: { description: '成功', ...(status === '204' ? {} : { content: successContent(endpoint) }) },
      ...(endpoint.pending && { 202: { description: '已收下，还没办完', content: successContent(endpoint) } }),
      default: {
        description: endpoint.problems ? `出错；本接口另有 code：${endpoint.problems.join('、')}` : '出错',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(path: string, { params, query, body, creates }: Endpoint): Json[] {
  const inPath = fieldsOf(params).map(([name, schema]) => ({ name, in: 'path', required: true, schema }))
  const missing = [...path.matchAll(/:(\w+)/g)].map(m => m[1]).filter(name => !inPath.some(p => p.name === name))
  if (missing.length > 0) throw new Error(`${path}: no schema for path parameter ${missing.join(', ')}`)
  const inQuery = fieldsOf(query).map(([name, schema]) => ({ name, in: 'query', schema }))
  const inHeader = creates ? [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 128 } }] : []
  const ofFile =
    body === 'file' ? [{ name: 'Repr-Digest', in: 'header', schema: { type: 'string', example: 'sha-256=:…:' } }] : []
  return [...inPath, ...inQuery, ...inHeader, ...ofFile]
}

const fieldsOf = (schema: z.ZodType | undefined): [string, unknown][] =>
  schema ? Object.entries((jsonSchema(schema, 'input').properties as Json) ?? {}) : []

const requestBody = (body: z.ZodType | 'file'): Json =>
  body === 'file'
    ? {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
          },
        },
      }
    : { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } }

const successContent = ({ produces, streams, response }: Endpoint): Json =>
  streams
    ? { 'text/event-stream': { schema: jsonSchema(response, 'output') } }
    : produces
      ? { [produces.split(';')[0] ?? produces]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: jsonSchema(response, 'output') } }

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  return rest
}

const tagOf = (key: string) => /^\S+ \/(staff\/)?([\w-]+)/.exec(key)?.slice(1, 3).join('') ?? 'other'
