import type { meEndpoints } from '../../contract/me.ts'
import type { sessionEndpoints } from '../../contract/session.ts'
import type { Handlers } from '../http/call.ts'
import { notSignedIn, ProblemError } from '../problem.ts'
import type { WeChat } from '../wechat/wechat.ts'
import type { FavoriteRepository } from './favorites.ts'
import type { AccountRepository } from './repository.ts'

export interface SignInSettings {
  wechat: WeChat | null
  /** Lets anybody in by name; for demonstrations only. */
  demo: boolean
}

export const sessionRoutes = (accounts: AccountRepository, { wechat, demo }: SignInSettings) =>
  ({
    'POST /session': async ({ body }) => {
      if (body.provider === 'wechat') {
        if (!wechat) throw providerUnavailable('微信登录还没有配置。')
        return accounts.signIn('wechat', await wechat.openidOf(body.code), null)
      }
      if (!demo) throw providerUnavailable('演示登录只在演示模式可用。')
      return accounts.signIn('demo', body.name, body.name)
    },
    'DELETE /session': async ({ token }) => {
      if (token) await accounts.signOut(token)
      return null
    },
  }) satisfies Handlers<typeof sessionEndpoints>

export const meRoutes = (accounts: AccountRepository, favorites: FavoriteRepository) =>
  ({
    'GET /me': async ({ person }) => {
      const user = await accounts.find(person.id)
      if (!user) throw notSignedIn()
      return user
    },
    'GET /me/favorites': async ({ person }) => ({ items: await favorites.list(person.id) }),
    'PUT /me/favorites/:kind/:id': async ({ person, params }) => {
      await favorites.add(person.id, params.kind, params.id)
      return null
    },
    'DELETE /me/favorites/:kind/:id': async ({ person, params }) => {
      await favorites.remove(person.id, params.kind, params.id)
      return null
    },
  }) satisfies Handlers<typeof meEndpoints>

const providerUnavailable = (why: string) =>
  new ProblemError(403, 'provider-unavailable', '这种登录方式不可用', `${why}请用其他方式登录。`)
