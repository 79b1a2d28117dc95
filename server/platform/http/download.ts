import type { FastifyReply } from 'fastify'

export interface Download {
  name: string
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Sends a file that somebody else wrote: to be kept under its name, and never run as a page of ours. */
export function sendDownload(reply: FastifyReply, { name, type, bytes }: Download) {
  const safe = name.replace(/[\p{Cc}"\\/]/gu, '_')
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encoded(safe)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Buffer.from(bytes))
}

/** As RFC 8187 wants it: what `encodeURIComponent` leaves as it is and a header may not hold. */
const encoded = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
