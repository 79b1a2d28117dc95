import fc from 'fast-check'
import { z } from 'zod'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

interface Schema {
  type?: string
  const?: Json
  enum?: Json[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  propertyNames?: Schema
  additionalProperties?: Schema | boolean
  items?: Schema
  minItems?: number
  minimum?: number
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
}

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema

/** The names of the fields of an object's schema. */
export const fieldsOf = (schema: z.ZodType): string[] => Object.keys(jsonSchema(schema).properties ?? {})

/** Every text that has no other form than its length reads so. */
const sample = '青春文字'

const formats: Record<string, string> = {
  'date-time': '2026-12-05T10:00:00+08:00',
  date: '2026-12-06',
  uri: 'https://www.bilibili.com/video/1',
}

/** A value with every field that the schema knows; what it asks beyond form (an end after its start) may still be missing. */
export const inputFor = (schema: z.ZodType): Json => valueFor(jsonSchema(schema))

function valueFor(schema: Schema): Json {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0] ?? null
  const branches = schema.anyOf ?? schema.oneOf
  if (branches) return valueFor(branches[0] ?? {})
  switch (schema.type) {
    case 'object':
      return objectFor(schema)
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => valueFor(schema.items ?? {}))
    case 'string':
      return textFor(schema)
    case 'number':
    case 'integer':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    default:
      return null
  }
}

function objectFor({ properties, propertyNames, additionalProperties }: Schema): Json {
  const named = Object.entries(properties ?? {}).map(([name, inner]) => [name, valueFor(inner)] as const)
  if (properties || typeof additionalProperties !== 'object') return Object.fromEntries(named)
  return { [String(valueFor({ type: 'string', ...propertyNames }))]: valueFor(additionalProperties) }
}

function textFor({ format, pattern, minLength = 0, maxLength = sample.length }: Schema): string {
  if (format && formats[format]) return formats[format]
  if (pattern) return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0] ?? ''
  return sample.repeat(Math.ceil(Math.max(1, minLength) / sample.length)).slice(0, maxLength)
}

/** Where a schema takes texts in any words: `['story', '0', 'text']`. */
export function freeTextsIn(schema: z.ZodType): string[][] {
  const found = new Map<string, string[]>()
  const look = (inner: Schema, path: string[]): void => {
    for (const branch of [...(inner.anyOf ?? []), ...(inner.oneOf ?? [])]) look(branch, path)
    const isFree = inner.type === 'string' && inner.enum === undefined && inner.const === undefined
    if (isFree && !inner.format && !inner.pattern) found.set(path.join('.'), path)
    for (const [name, field] of Object.entries(inner.properties ?? {})) look(field, [...path, name])
    if (typeof inner.additionalProperties === 'object') look(inner.additionalProperties, [...path, 'name'])
    if (inner.items) look(inner.items, [...path, '0'])
  }
  look(jsonSchema(schema), [])
  return [...found.values()]
}

/** Where the texts of a value stand: `['story', '0', 'text']`. */
export function textsIn(value: Json, path: string[] = []): string[][] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...path, name]))
}

/** A copy in which the text at `path`, or every text where there is none, is changed. */
export function withTexts(value: Json, change: (text: string) => string, path?: string[]): Json {
  if (typeof value === 'string') return path === undefined || path.length === 0 ? change(value) : value
  if (typeof value !== 'object' || value === null) return value
  const inner = (name: string, held: Json) =>
    path === undefined ? withTexts(held, change) : path[0] === name ? withTexts(held, change, path.slice(1)) : held
  if (Array.isArray(value)) return value.map((held, i) => inner(String(i), held))
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, inner(name, held)]))
}
