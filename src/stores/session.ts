import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { renewToken, signIn, signOut } from '@/api/me'
import { isWeapp } from '@/lib/platform'
import { forget, keep, recall } from '@/lib/storage'
import { readToken, writeToken } from '@/lib/token'

interface Session {
  isSignedIn: boolean
  /** The name last used for signing up, to be offered again. */
  name: string
}

export const useSession = create<Session>(() => ({
  isSignedIn: readToken('person') !== null,
  name: recall<string>('name') ?? '',
}))

/** Signs in where needed: by WeChat's own login on the phone, by name in the demonstration. */
export async function ensureSignedIn(name: string): Promise<void> {
  if (readToken('person') !== null) return
  const { token } = isWeapp
    ? await signIn({ provider: 'wechat', code: (await Taro.login()).code })
    : await signIn({ provider: 'demo', name })
  writeToken('person', token)
  useSession.setState({ isSignedIn: true })
}

/** Signs in with the code that came to the phone. */
export async function signInByPhone(phone: string, code: string): Promise<void> {
  const { token } = await signIn({ provider: 'phone', phone, code })
  writeToken('person', token)
  useSession.setState({ isSignedIn: true })
}

const renewAfter = 7 * 24 * 3600_000

/** Exchanges the token once a week, so that whoever comes back stays signed in and an old copy is worth nothing. */
export async function renewSession(): Promise<void> {
  const since = recall<number>('token-since')
  if (readToken('person') === null || (since !== null && Date.now() - since < renewAfter)) return
  try {
    if (since !== null) writeToken('person', (await renewToken()).token)
    keep('token-since', Date.now())
  } catch {
    // Offline, or ended on another device: the next request that needs it says so.
  }
}

export function rememberName(name: string): void {
  keep('name', name)
  useSession.setState({ name })
}

/** Ends the session on this device, even when the server cannot be reached. */
export async function endSession(): Promise<void> {
  await signOut().catch(() => {})
  writeToken('person', null)
  forget('name')
  forget('token-since')
  useSession.setState({ isSignedIn: false, name: '' })
}
