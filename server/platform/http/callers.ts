import type { FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'

/** Where the outside reaches this server: as the operator says it, else as this caller did. */
export const originOf = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>, publicOrigin: string | null) =>
  publicOrigin ?? `${protocol}://${host}`

/**
 * The network that one caller may have all addresses of: an IPv4 address, the first 64 bits of an IPv6 one. However the
 * address was written, the same network reads the same.
 */
export function networkOf(address: string): string {
  const parsed = parse(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed?.toString() ?? address
  const [a = 0, b = 0, c = 0, d = 0] = parsed.parts
  return `${[a, b, c, d].map(part => part.toString(16)).join(':')}::/64`
}

export const isLoopback = (address: string) => usualLoopback.has(address) || parse(address)?.range() === 'loopback'

const usualLoopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** IPv4 inside IPv6 (`::ffff:192.0.2.1`) is IPv4; some proxies write the port behind the address. */
function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.isValid(address)) return ipaddr.process(address)
  const [, bare = ''] = /^\[?(.+?)\]?:\d+$/.exec(address) ?? []
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null
}

/**
 * Whose `X-Forwarded-For` counts: that of as many proxies as were declared. Where none were (null), that of a proxy on
 * this machine: it is nobody who calls.
 */
export const believes = (trustedProxies: number | null) => (address: string | undefined, hop: number) =>
  trustedProxies === null ? hop === 0 && isLoopback(address ?? '') : hop < trustedProxies
