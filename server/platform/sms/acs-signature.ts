import { createHash, createHmac } from 'node:crypto'

export interface AcsKeys {
  accessKeyId: string
  accessKeySecret: string
}

export interface AcsRequest {
  host: string
  action: string
  version: string
  query: Record<string, string>
  /** ISO 8601 in UTC, whole seconds. */
  date: string
  /** Never the same twice. */
  nonce: string
}

const algorithm = 'ACS3-HMAC-SHA256'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** RFC 3986, which leaves fewer characters alone than JavaScript does. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** The query as it is signed and sent: sorted, encoded. */
export const acsQuery = (query: Record<string, string>) =>
  Object.keys(query)
    .sort()
    .map(name => `${encode(name)}=${encode(query[name] ?? '')}`)
    .join('&')

/** The headers of a POST without a body, signed as Alibaba Cloud's signature V3 describes. */
export function acsHeaders({ accessKeyId, accessKeySecret }: AcsKeys, request: AcsRequest): Record<string, string> {
  const signed: Record<string, string> = {
    host: request.host,
    'x-acs-action': request.action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': request.date,
    'x-acs-signature-nonce': request.nonce,
    'x-acs-version': request.version,
  }
  const names = Object.keys(signed).sort()
  const lines = names.map(name => `${name}:${signed[name]}\n`).join('')
  const canonical = ['POST', '/', acsQuery(request.query), lines, names.join(';'), sha256('')].join('\n')
  const signature = createHmac('sha256', accessKeySecret)
    .update(`${algorithm}\n${sha256(canonical)}`)
    .digest('hex')
  return {
    ...signed,
    authorization: `${algorithm} Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`,
  }
}
