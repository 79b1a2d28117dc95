import { getCurrentPages } from '@tarojs/taro'
import { sendProgramError } from '@/api/about'
import { ApiError } from '@/api/errors'
import { isWeapp } from '@/lib/platform'

/** More of the same tell nothing new. */
const mostPerStart = 5
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const reported = new Map<string, string>()

/**
 * Tells the server where the program failed, without a word of whose phone it is. Gives the number under which staff find
 * it; of a failed call that is the server's own.
 */
export function reportError(error: unknown): string {
  if (error instanceof ApiError && error.reference) return error.reference
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' }
  const known = reported.get(message)
  if (known) return known
  const number = Array.from({ length: 8 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
  if (reported.size >= mostPerStart) return number
  reported.set(message, number)
  const page = getCurrentPages().slice(-1)[0]?.route?.split('?')[0]?.replace(/^\//, '') ?? 'app'
  sendProgramError({
    number,
    page: page.slice(0, 60) || 'app',
    version: PROGRAM_VERSION,
    platform: isWeapp ? 'weapp' : 'h5',
    message: message.slice(0, 300),
    stack: (stack ?? '').slice(0, 1500),
  }).catch(() => {})
  return number
}
