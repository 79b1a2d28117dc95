import '@fastify/multipart'
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { largest } from '../../../contract/platform/sizes.ts'
import { invalidRequest, ProblemError, tooLarge } from '../problem.ts'
import type { UploadedFile } from './call.ts'
import { mended } from './hidden-text.ts'

/** The one file of a form, whole and as its sender states it, or a problem. */
export async function uploadedFile(request: FastifyRequest, maxBytes = largest.table): Promise<UploadedFile> {
  if (!request.isMultipart())
    throw new ProblemError(415, 'unsupported-media-type', '没有收到文件', '请用 multipart/form-data 上传一个文件。')
  try {
    const part = await request.file({ limits: { fileSize: maxBytes } })
    if (!part) throw invalidRequest([{ path: 'file', message: '没有收到文件，请选择一个文件再上传' }])
    const bytes = await part.toBuffer()
    // The reader notices its limit by chance only: a file may have been cut just where a piece of it ended.
    if (part.file.truncated) throw tooLarge()
    if (!isAsStated(bytes, request.headers['repr-digest'])) throw incomplete()
    return { name: mended(part.filename, 'file'), bytes }
  } catch (error) {
    // The form's reader says nothing of whose fault it is.
    if (error instanceof ProblemError || 'statusCode' in (error as Error)) throw error
    throw incomplete()
  }
}

/** `Repr-Digest` (RFC 9530) of the file itself: `sha-256=:…:, sha-512=:…:`. Other algorithms say nothing to us. */
function isAsStated(bytes: Buffer, header: string | string[] | undefined): boolean {
  const stated = String(header ?? '').matchAll(/(?:^|,)\s*sha-(256|512)=:([^:]*):/g)
  return [...stated].every(([, bits, digest]) => createHash(`sha${bits}`).update(bytes).digest('base64') === digest)
}

const incomplete = () => invalidRequest([{ path: 'file', message: '文件没有完整地传上来，请重新选择再上传' }])
