import type { BodyOf } from '../../contract/platform/endpoint.ts'
import type { nominationEndpoints } from '../../contract/showcase/nominations.ts'
import { call } from './client'

export type Proposal = BodyOf<(typeof nominationEndpoints)['POST /showcase/nominations']>
export type NomineeAnswer = BodyOf<(typeof nominationEndpoints)['PUT /showcase/nominations/agreements/:token']>

export const listAwards = () => call('GET /showcase/awards', {})
export const listMyNominations = () => call('GET /me/nominations', {})
export const nominate = (body: Proposal, idempotencyKey: string) =>
  call('POST /showcase/nominations', { body }, { idempotencyKey })
export const newNomineeLink = (id: string) => call('POST /showcase/nominations/:id/agreement-link', { params: { id } })
export const getNomination = (token: string) => call('GET /showcase/nominations/agreements/:token', { params: { token } })
export const answerNomination = (token: string, body: NomineeAnswer) =>
  call('PUT /showcase/nominations/agreements/:token', { params: { token }, body })
