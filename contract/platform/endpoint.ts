import type { z } from 'zod'
import type { Access } from './access.ts'

/** One path of the API with everything both sides must agree on. Keys read `METHOD /path/:param`. */
export interface Endpoint {
  summary: string
  access: Access
  params?: z.ZodType
  query?: z.ZodType
  /** A JSON body, or `file` for one multipart upload. */
  body?: z.ZodType | 'file'
  /** Largest upload; that of tables when left out. */
  maxFileBytes?: number
  response: z.ZodType
  /** Success status; 200 when left out. */
  status?: 201 | 204
  /** Media type of a reply that is not JSON. */
  produces?: string
  /** The name under which a reply that is a file is kept. */
  fileName?: string
  /** The reply is a file of its own type, `{name, type, bytes}`, to be kept and not shown by a browser. */
  download?: true
  /** The reply is a stream of server-sent events (HTML, 9.2), each with data of the form of `response`. */
  streams?: true
  /** A GET that reads the same for everybody who is not signed in (`with-all`: for those who are, too) and leaves no trace: its reply is kept ready. */
  isShared?: true | 'with-all'
  /** POSTs that create: honours `Idempotency-Key` and runs in one transaction with its bookkeeping. */
  creates?: true
  /** The `status` of a reply that says 202: taken, and not done yet. The same request, sent again, tells what became of it. */
  pending?: string
  /** The body's texts become public: what names or reaches a person is refused at its field. */
  becomesPublic?: true
  /** Problem codes besides those every endpoint may give. */
  problems?: readonly string[]
}

export type Endpoints = Record<string, Endpoint>

/** Keeps the literal types of a domain's endpoints while checking their form. */
export const defineEndpoints = <const E extends Endpoints>(endpoints: E): E => endpoints

type Output<S> = S extends z.ZodType ? z.output<S> : undefined
type Input<S> = S extends z.ZodType ? z.input<S> : undefined

export type ParamsOf<E extends Endpoint> = Output<E['params']>
export type QueryOf<E extends Endpoint> = Output<E['query']>
export type BodyOf<E extends Endpoint> = Output<E['body']>
/** What a handler returns, before the response schema drops what it does not name. */
export type ReplyOf<E extends Endpoint> = E['streams'] extends true
  ? AsyncIterable<z.input<E['response']>>
  : z.input<E['response']>
/** What a caller receives. */
export type ResponseOf<E extends Endpoint> = z.output<E['response']>
/** What a caller may send. */
export type RequestOf<E extends Endpoint> = {
  params: Input<E['params']>
  query: Input<E['query']>
  body: Input<E['body']>
}

/** The parts of a request that an endpoint has, and no others. */
export type PartsOf<E extends Endpoint> = {
  [P in 'params' | 'query' | 'body' as RequestOf<E>[P] extends undefined ? never : P]: RequestOf<E>[P]
}
