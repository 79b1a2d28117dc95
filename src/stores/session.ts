import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { listSignIns } from '@/api/account'
import { ApiError } from '@/api/errors'
import { renewToken, signIn, signOut } from '@/api/me'
import { isWeapp } from '@/lib/platform'
import { forget, keep, recall } from '@/lib/storage'
import { readToken, writeToken } from '@/lib/token'

interface Session {
  isSignedIn: boolean
  /** The name last used for signing up, to be offered again. */
  name: string
  /** Something waits for the person to sign in, on the sheet of the page that is seen. */
  waiting: { resolve: () => void; reject: (error: ApiError) => void } | null
}

export const useSession = create<Session>(() => ({
  isSignedIn: readToken('person') !== null,
  name: recall<string>('name') ?? '',
  waiting: null,
}))

/**
 * Signs in where needed: by WeChat's own login on the phone, by name in the demonstration, else by a sheet that asks for
 * a phone number; whoever closes it gets an ApiError.
 */
export async function ensureSignedIn(name: string): Promise<void> {
  if (readToken('person') !== null) return
  if (isWeapp) enter(await signIn({ provider: 'wechat', code: (await Taro.login()).code }))
  else if ((await wayOfWeb()) === 'name') enter(await signIn({ provider: 'demo', name }))
  else {
    closeSignIn()
    await new Promise<void>((resolve, reject) => useSession.setState({ waiting: { resolve, reject } }))
  }
}

/** Signs in with the code that came to the phone. */
export const signInByPhone = async (phone: string, code: string) => enter(await signIn({ provider: 'phone', phone, code }))

export function closeSignIn(): void {
  useSession.getState().waiting?.reject(new ApiError('problem', '还没有登录', '登录以后再试一次。'))
  useSession.setState({ waiting: null })
}

/** A name in the demonstration, else a phone's code; where no text messages are sent there is no way on the web. */
export type WayOfWeb = 'name' | 'phone' | 'closed'

/** How one signs in on the web. Without a network, as it was last. */
export async function wayOfWeb(): Promise<WayOfWeb> {
  try {
    const { providers } = await listSignIns()
    const way = providers.includes('demo') ? 'name' : providers.includes('phone') ? 'phone' : 'closed'
    keep('web-sign-in', way)
    return way
  } catch (failure) {
    const known = recall<WayOfWeb>('web-sign-in')
    if (known === null) throw failure
    return known
  }
}

function enter({ token }: { token: string }): void {
  writeToken('person', token)
  useSession.getState().waiting?.resolve()
  useSession.setState({ isSignedIn: true, waiting: null })
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
