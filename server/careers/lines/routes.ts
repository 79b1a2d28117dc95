import type { lineEndpoints } from '../../../contract/careers/lines.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { BoothLines } from './booth-side.ts'
import type { LineRepository } from './repository.ts'
import type { LineOf } from './rows.ts'

/** Runs a deed for the booth whose link is open on this device, and for staff in its place. */
export interface BoothDoor {
  byLink<T>(token: string, key: string | null, deed: (tx: Queries, of: LineOf, actor: string) => Promise<T>): Promise<T>
  byStaff<T>(deed: (tx: Queries) => Promise<T>): Promise<T>
}

const lineOf = ({ id, employerId }: { id: string; employerId: string }): LineOf => ({ fairId: id, employerId })

export const lineRoutes = (lines: LineRepository, booth: BoothLines, door: BoothDoor) =>
  ({
    'GET /fairs/:id/lines': async ({ params }) => ({ items: (await lines.of(params.id)) ?? notFound('fair') }),
    'POST /fairs/:id/lines/:employerId/numbers': {
      first: ({ tx, params, person }) => lines.take(tx, person.id, lineOf(params)),
      again: ({ tx, person }, { id }) => lines.find(tx, person.id, id),
    },
    'GET /me/line-numbers': async ({ person }) => ({ items: await lines.listOf(person.id) }),
    'DELETE /me/line-numbers/:id': ({ params, person }) => lines.leave(person.id, params.id),
    'GET /employer-links/:token/line': ({ params, token }) => door.byLink(params.token, token, booth.readIn),
    'PUT /employer-links/:token/line': ({ params, token, body }) =>
      door.byLink(params.token, token, (tx, of, actor) => booth.setState(tx, of, body.state, actor)),
    'POST /employer-links/:token/line/deeds': ({ params, token, body }) =>
      door.byLink(params.token, token, (tx, of, actor) => booth.apply(tx, of, body.deeds, actor)),
    'GET /staff/fairs/:id/lines/:employerId': ({ params }) => booth.read(lineOf(params)),
    'PUT /staff/fairs/:id/lines/:employerId': ({ params, body, staff }) =>
      door.byStaff(tx => booth.setState(tx, lineOf(params), body.state, staff.username)),
    'POST /staff/fairs/:id/lines/:employerId/deeds': ({ params, body, staff }) =>
      door.byStaff(tx => booth.apply(tx, lineOf(params), body.deeds, staff.username)),
  }) satisfies Handlers<typeof lineEndpoints>
