import { forget, keep, recall } from './storage'

type Holder = 'person' | 'staff'

const known: Partial<Record<Holder, string | null>> = {}

/** The bearer token of the signed-in person or member of staff, null when there is none. */
export function readToken(holder: Holder): string | null {
  if (known[holder] === undefined) known[holder] = recall<string>(`token:${holder}`)
  return known[holder] ?? null
}

export function writeToken(holder: Holder, token: string | null): void {
  known[holder] = token
  if (token === null) forget(`token:${holder}`)
  else keep(`token:${holder}`, token)
}
