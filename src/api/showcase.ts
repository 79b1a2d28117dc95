import type { z } from 'zod'
import type { BodyOf } from '../../contract/platform/endpoint.ts'
import type { ShowcaseEdit, ShowcaseKind, showcaseEndpoints, showcaseSubmission } from '../../contract/showcase/showcase.ts'
import { call, sendFile } from './client'
import type { Source } from './send-file'

export type Submission = z.input<typeof showcaseSubmission>
export type AgreementAnswer = BodyOf<(typeof showcaseEndpoints)['PUT /showcase/agreements/:token']>
type Introduction = BodyOf<(typeof showcaseEndpoints)['POST /showcase/:id/introductions']>
export type ReportReason = BodyOf<(typeof showcaseEndpoints)['POST /showcase/:id/reports']>['reason']

export const listShowcase = (query: { kind?: ShowcaseKind; cursor?: string }) => call('GET /showcase', { query })
export type ShowcasePage = Awaited<ReturnType<typeof listShowcase>>
export const getShowcaseItem = (id: string) => call('GET /showcase/:id', { params: { id } })
export const listMyShowcase = () => call('GET /me/showcase', {})

export const submitShowcase = (body: Submission, idempotencyKey: string) => call('POST /showcase', { body }, { idempotencyKey })
export const editShowcase = (id: string, body: ShowcaseEdit) => call('PATCH /showcase/:id', { params: { id }, body })
export const withdrawShowcase = (id: string) => call('DELETE /showcase/:id', { params: { id } })

export const uploadPicture = (source: Source, onProgress: (percent: number) => void) =>
  sendFile('POST /showcase/pictures', source, onProgress)
export const discardPicture = (id: string) => call('DELETE /showcase/pictures/:id', { params: { id } })

export const likeShowcase = (id: string, liked: boolean) =>
  liked ? call('PUT /showcase/:id/like', { params: { id } }) : call('DELETE /showcase/:id/like', { params: { id } })
export const reportShowcase = (id: string, reason: ReportReason) =>
  call('POST /showcase/:id/reports', { params: { id }, body: { reason } })
export const askIntroduction = (id: string, body: Introduction, idempotencyKey: string) =>
  call('POST /showcase/:id/introductions', { params: { id }, body }, { idempotencyKey })

export const newAgreementLink = (id: string) => call('POST /showcase/:id/agreement-link', { params: { id } })
export const getAgreement = (token: string) => call('GET /showcase/agreements/:token', { params: { token } })
export const answerAgreement = (token: string, body: AgreementAnswer) =>
  call('PUT /showcase/agreements/:token', { params: { token }, body })
