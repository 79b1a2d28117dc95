import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import { DatabaseUnavailable, Overtaken, StorageFull } from '../db/database.ts'
import {
  invalidRequest,
  notFound,
  numberHere,
  overtaken,
  ProblemError,
  storageFull,
  tooLarge,
  toProblem,
  unavailable,
} from '../problem.ts'

/** For addresses that Fastify cannot even route: over-long or badly encoded ones. */
export const answerFrameworkErrors: FastifyServerOptions['frameworkErrors'] = (error, request, reply) => {
  const problem = problemFrom(error)
  sendProblem(reply, problem, request.id)
}

/** Turns whatever was thrown into a problem reply; only the log learns the details of our own faults. */
export function answerErrors(app: FastifyInstance) {
  app.setErrorHandler((error: Error, request, reply) => {
    const problem = problemFrom(error)
    if (problem.status >= 500) request.log.error({ err: error, requestId: request.id })
    return sendProblem(reply, problem, request.id)
  })
  app.setNotFoundHandler((request, reply) => {
    const problem = unknownAddress(request)
    return sendProblem(reply, problem, request.id)
  })
}

const answered = new WeakMap<FastifyRequest, string>()

/** The code of the problem that a request was answered with, for the log and the figures. */
export const problemOf = (request: FastifyRequest): string | undefined => answered.get(request)

function sendProblem(reply: FastifyReply, error: ProblemError, requestId: string) {
  answered.set(reply.request, error.code)
  if (error.retryAfter !== undefined) reply.header('retry-after', String(error.retryAfter))
  return reply
    .code(error.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(toProblem(error, requestId))
}

function unknownAddress(_request: FastifyRequest): ProblemError {
  try {
    return notFound('page')
  } catch (error) {
    return error as ProblemError
  }
}

function problemFrom(error: Error): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof StorageFull) return storageFull()
  if (error instanceof DatabaseUnavailable) return unavailable()
  if (error instanceof Overtaken) return overtaken()
  const { code, statusCode } = error as FastifyError
  switch (code) {
    case 'ENOSPC':
      return storageFull()
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return tooLarge()
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ProblemError(415, 'unsupported-media-type', '看不懂这种格式', '请用 application/json 提交。')
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return invalidRequest([{ path: '', message: '提交的内容不是完整的 JSON' }])
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new ProblemError(statusCode, 'invalid-request', '请求有误', '这个请求看不懂，请检查后再试。')
  return new ProblemError(
    500,
    'internal',
    '服务器出错了',
    `不是你的问题，请稍后再试；一直这样请把编号 ${numberHere} 告诉工作人员。`,
  )
}
