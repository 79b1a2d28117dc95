import type { FastifyBaseLogger } from 'fastify'
import type { StaffAction, StaffRole } from '../../../contract/platform/access.ts'
import type { BodyOf, Endpoint, Endpoints, ParamsOf, QueryOf, ReplyOf } from '../../../contract/platform/endpoint.ts'
import type { Queries } from '../db/database.ts'
import type { IdempotentRequest } from './idempotency.ts'

/** A signed-in person. */
export interface Person {
  id: string
  name: string | null
  /** WeChat or a confirmed phone stands behind the account: it cost something, and is one person wherever they sit. */
  isProven?: boolean
}

/** A signed-in member of staff. */
export interface Staff {
  id: string
  username: string
  role: StaffRole
  department: string | null
  /** Lacks the second factor that the role needs: may get one, and nothing else. */
  mustEnrol?: boolean
}

export interface UploadedFile {
  name: string
  bytes: Buffer
}

type ActorOf<E extends Endpoint> = E['access'] extends 'person'
  ? { person: Person }
  : E['access'] extends StaffAction
    ? { staff: Staff }
    : { person: Person | null }

/** One request after its parts were checked against the contract and its caller was let in. */
export type Call<E extends Endpoint> = ActorOf<E> & {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: E['body'] extends 'file' ? UploadedFile : BodyOf<E>
  /** The transaction that endpoints marked `creates` run in. */
  tx: E['creates'] extends true ? Queries : undefined
  /** The version named by `If-Match`. */
  ifMatch: number | null
  /** The bearer token itself, for signing out. */
  token: string | null
  userAgent: string
  /** Where the outside reaches this server, for links that leave it: `https://youth.example`. */
  origin: string
  /** Who calls by the word of WeChat's gateway; null unless it is trusted. */
  gatewayOpenid: string | null
  log: FastifyBaseLogger
}

type Answer<E extends Endpoint> = Promise<ReplyOf<E>> | ReplyOf<E>

/**
 * Answers a call. What creates may be a pair instead: `first` makes it, and `again` says what has become of it where the
 * same request comes once more; without it the first answer is given again.
 */
export type Handler<E extends Endpoint> =
  | ((call: Call<E>) => Answer<E>)
  | {
      first: (call: Call<E>) => Answer<E>
      again: (call: Call<E>, earlier: ReplyOf<E>) => Answer<E>
      /** Decides when: `make` makes it now, outside of any transaction so far, or gives what was made of the same request. */
      inTurn?: (
        call: Omit<Call<E>, 'tx'>,
        request: IdempotentRequest & { key: string },
        make: () => Promise<ReplyOf<E>>,
      ) => Answer<E>
    }

/** One handler per endpoint: a missing or misspelt one does not compile. */
export type Handlers<E extends Endpoints> = { [K in keyof E]: Handler<E[K]> }
