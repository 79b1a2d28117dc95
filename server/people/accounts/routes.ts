import type { Me, meEndpoints } from '../../../contract/people/me.ts'
import type { sessionEndpoints } from '../../../contract/people/session.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { deviceName } from '../../platform/http/device-name.ts'
import { notFound, notSignedIn, ProblemError } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { WeChat } from '../../platform/wechat/wechat.ts'
import type { FavoriteRepository } from './favorites.ts'
import type { PhoneCodes } from './phone-codes.ts'
import type { ProfileRepository } from './profiles.ts'
import type { AccountRepository } from './repository.ts'
import type { SessionRepository } from './sessions.ts'

export interface SignInSettings {
  wechat: WeChat | null
  /** Lets anybody in by name; for demonstrations only. */
  demo: boolean
}

interface Parts {
  accounts: AccountRepository
  sessions: SessionRepository
  phoneCodes: PhoneCodes
  vault: Vault
}

export const sessionRoutes = ({ accounts, sessions, phoneCodes, vault }: Parts, { wechat, demo }: SignInSettings) =>
  ({
    'POST /session': async ({ body, userAgent, gatewayOpenid }) => {
      const device = deviceName(userAgent)
      switch (body.provider) {
        case 'wechat': {
          if (!wechat) throw providerUnavailable('微信登录还没有配置。')
          return accounts.signIn({ provider: 'wechat', subject: await wechat.openidOf(body.code), name: null }, device)
        }
        case 'wechat-gateway': {
          if (!gatewayOpenid) throw providerUnavailable('这台服务器不在微信的网关后面。')
          return accounts.signIn({ provider: 'wechat', subject: gatewayOpenid, name: null }, device)
        }
        case 'phone': {
          await phoneCodes.use(body.phone, body.code)
          return accounts.signIn({ provider: 'phone', subject: vault.index(body.phone), name: null, phone: body.phone }, device)
        }
        case 'demo': {
          if (!demo) throw providerUnavailable('演示登录只在演示模式可用。')
          return accounts.signIn({ provider: 'demo', subject: body.name, name: body.name }, device)
        }
      }
    },
    'GET /session/providers': ({ gatewayOpenid }) => ({
      providers: [
        ...(wechat ? (['wechat'] as const) : []),
        ...(gatewayOpenid ? (['wechat-gateway'] as const) : []),
        ...(phoneCodes.isOpen ? (['phone'] as const) : []),
        ...(demo ? (['demo'] as const) : []),
      ],
    }),
    'POST /session/phone-codes': async ({ body, log }) => {
      await phoneCodes.send(body.phone, log)
      return null
    },
    'POST /session/renewals': async ({ token }) => ({ token: await sessions.renew(token ?? '') }),
    'DELETE /session': async ({ token }) => {
      if (token) await sessions.signOut(token)
      return null
    },
    'GET /me/sessions': async ({ person, token }) => ({ items: await sessions.list(person.id, token) }),
    'DELETE /me/sessions': async ({ person }) => {
      await sessions.endAll(person.id)
      return null
    },
    'DELETE /me/sessions/:id': async ({ person, params }) => {
      await sessions.end(person.id, params.id)
      return null
    },
    'PUT /me/phone': async ({ person, body }) => {
      const openid = await accounts.openidOf(person.id)
      if (!wechat || !openid) throw providerUnavailable('只有在微信里登录才能用微信的手机号。')
      await accounts.setPhone(person.id, await wechat.phoneOf(body.code, openid))
      return (await accounts.find(person.id)) ?? notFound('person')
    },
    'DELETE /me/phone': async ({ person }) => {
      await accounts.setPhone(person.id, null)
      return null
    },
  }) satisfies Handlers<typeof sessionEndpoints>

export const meRoutes = (accounts: AccountRepository, profiles: ProfileRepository, favorites: FavoriteRepository) => {
  const me = async (id: string): Promise<Me> => {
    const user = await accounts.find(id)
    if (!user) throw notSignedIn()
    return { ...user, card: await profiles.cardOf(id) }
  }
  return {
    'GET /me': ({ person }) => me(person.id),
    'PATCH /me': async ({ person, body: { name, ...card } }) => {
      await profiles.change(person.id, name, card)
      return me(person.id)
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
  } satisfies Handlers<typeof meEndpoints>
}

const providerUnavailable = (why: string) =>
  new ProblemError(403, 'provider-unavailable', '这种登录方式不可用', `${why}请用其他方式登录。`)
