import type { staffMemberEndpoints } from '../../contract/staff/members.ts'
import type { staffSessionEndpoints } from '../../contract/staff/sessions.ts'
import type { StaffMember, staffEndpoints } from '../../contract/staff/staff.ts'
import { toIso } from '../platform/clock.ts'
import type { Handlers, Staff } from '../platform/http/call.ts'
import { deviceName } from '../platform/http/device-name.ts'
import { actionsOf, mayNow, requireAction } from './permissions.ts'
import type { StaffRepository } from './repository.ts'
import type { SecondFactors } from './second-factors.ts'
import type { StaffSessionRepository } from './session-repository.ts'
import type { StaffViews } from './views.ts'

interface StaffParts {
  sessions: StaffSessionRepository
  members: StaffRepository
  factors: SecondFactors
  views: StaffViews
}

export const staffRoutes = ({ sessions, members, factors, views }: StaffParts) =>
  ({
    'POST /staff/session': async ({ body: { username, password, ...factor }, userAgent, log }) => {
      const { token, staff, expiresAt } = await sessions.signIn(username, password, factor, deviceName(userAgent))
      log.info({ staffSignIn: { member: staff.id, factors: ['password', ...Object.keys(factor)] } }, 'signed in')
      return { token, staff: toMember(staff), expiresAt: toIso(expiresAt) }
    },
    'GET /staff/session': ({ staff }) => toMember(staff),
    'DELETE /staff/session': async ({ token }) => {
      if (token) await sessions.signOut(token)
      return null
    },
    'PUT /staff/password': async ({ body, staff, token }) => {
      await sessions.confirm(staff.username, body.current)
      await members.setPassword(staff.id, staff.username, body.password, token ?? '')
      return null
    },
    'POST /staff/totp': ({ staff }) => factors.offer(staff.username),
    'PUT /staff/totp': async ({ body, staff }) => {
      await sessions.confirm(staff.username, body.current)
      return { recoveryCodes: await factors.confirm(staff.id, staff.username, body.secret, body.code) }
    },
    'GET /staff/sessions': async ({ query: { memberId = '' }, staff, token }) => {
      if (memberId && memberId !== staff.id) requireAction(staff, 'manage-staff')
      return { items: await sessions.listOf(memberId || staff.id, token ?? '') }
    },
    'DELETE /staff/sessions/:id': async ({ params, staff }) => {
      await sessions.end(params.id, staff, mayNow(staff, 'manage-staff') ? null : staff.id)
      return null
    },
    'GET /staff/invitations/:token': ({ params }) => members.invited(params.token),
    'GET /staff/views/:name': async ({ params, staff }) => ({ items: await views.read(staff.id, params.name) }),
    'PUT /staff/views/:name': async ({ params, body, staff }) => ({
      items: await views.keep(staff.id, params.name, body.items),
    }),
    'GET /staff/members': ({ query }) => members.list(query),
    'POST /staff/members': ({ body, staff }) => members.invite(body, staff.username),
    'GET /staff/members/:id': ({ params }) => members.find(params.id),
    'PATCH /staff/members/:id': ({ params, body, staff }) => members.change(params.id, body, staff.username),
    'PUT /staff/members/:id/access': ({ params, body, staff }) =>
      members.setAccess(params.id, body.enabled, body.reason, staff.username),
    'DELETE /staff/members/:id/sessions': async ({ params, staff }) => {
      await members.endSessions(params.id, staff.username)
      return null
    },
    'POST /staff/members/:id/invitation': ({ params, staff }) => members.reset(params.id, staff.username),
    'DELETE /staff/members/:id/totp': async ({ params, staff }) => {
      await factors.remove(params.id, staff.username)
      return null
    },
    'PUT /staff/invitations/:token': async ({ params, body }) => {
      await members.accept(params.token, body.password)
      return null
    },
  }) satisfies Handlers<typeof staffEndpoints & typeof staffMemberEndpoints & typeof staffSessionEndpoints>

const toMember = (staff: Staff): StaffMember => ({
  ...staff,
  actions: [...actionsOf(staff.role)],
  mustEnrol: staff.mustEnrol ?? false,
})
