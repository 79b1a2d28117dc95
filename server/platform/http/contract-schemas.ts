import buildWriter, { type Schema } from 'fast-json-stringify'
import type { FastifySchemaCompiler, FastifySerializerCompiler, FastifyServerOptions } from 'fastify'
import { z } from 'zod'
import { type FieldError, invalidRequest } from '../problem.ts'

type Writer = (reply: unknown) => string
const writers = new WeakMap<z.ZodType, Writer>()

/** Writes replies of this form: what the contract does not name is not sent. Compiled once, which takes its time. */
export function writerOf(schema: z.ZodType): Writer {
  const writer = writers.get(schema) ?? buildWriter(z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'output' }) as Schema)
  writers.set(schema, writer)
  return writer
}

// A server that has just started is asked for few of the replies there are: each writer is compiled for the first of its kind.
const writing: FastifySerializerCompiler<z.ZodType | Schema> = ({ schema }) =>
  schema instanceof z.ZodType ? reply => writerOf(schema)(reply) : buildWriter(schema)

const checking: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  value => {
    const result = schema.safeParse(httpPart === 'body' && value === null ? undefined : value)
    return result.success ? { value: result.data } : { error: invalidRequest(fieldErrors(result.error)) }
  }

/** For Fastify's option `schemaController`: checks requests and writes replies with the contract's schemas. */
export const contractSchemas: FastifyServerOptions['schemaController'] = {
  // Its types know compilers of JSON Schema only.
  compilersFactory: { buildValidator: () => checking as never, buildSerializer: () => writing as never },
}

const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.slice(0, 20).map(issue => ({ path: issue.path.join('.'), message: issue.message }))
