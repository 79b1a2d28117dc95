import type { handedCardEndpoints } from '../../../contract/careers/handed-cards.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { BoothCards, CardReceiver } from './booth-side.ts'
import type { HandedCardRepository } from './repository.ts'

/** Runs a deed for the booth whose link is open on this device; `isGuess` keeps guesses few. */
export type CardDoor = <T>(
  token: string,
  key: string | null,
  deed: (tx: Queries, booth: CardReceiver) => Promise<T>,
  isGuess?: boolean,
) => Promise<T>

export const handedCardRoutes = (cards: HandedCardRepository, booth: BoothCards, door: CardDoor) =>
  ({
    'POST /fairs/:id/card-codes': ({ params, body, person }) => cards.issue(person.id, params.id, body.withPhone),
    'GET /me/handed-cards': async ({ person }) => ({ items: await cards.listOf(person.id) }),
    'PUT /me/handed-cards/:id/sharing': ({ params, body, person }) => cards.setSharing(person.id, params.id, body),
    'GET /employer-links/:token/handed-cards': ({ params, token }) => door(params.token, token, booth.list),
    'POST /employer-links/:token/handed-cards': ({ params, token, body }) =>
      door(params.token, token, (tx, of) => booth.receive(tx, of, body.code), booth.isTyped(body.code)),
    'POST /employer-links/:token/handed-cards/:id/readings': ({ params, token }) =>
      door(params.token, token, (tx, of) => booth.open(tx, of, params.id)),
    'PUT /employer-links/:token/handed-cards/:id/answer': ({ params, token, body }) =>
      door(params.token, token, (tx, of) => booth.answer(tx, of, params.id, body.answer)),
  }) satisfies Handlers<typeof handedCardEndpoints>
