import type { employerLinkEndpoints } from '../../../contract/careers/employer-links.ts'
import { toIso } from '../../platform/clock.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { EmployerSide } from './employer-side.ts'
import { type LinkDoor, phoneStartOf } from './links.ts'
import type { EmployerLinkRepository } from './staff-repository.ts'

export const employerLinkRoutes = (links: EmployerLinkRepository, door: LinkDoor, side: EmployerSide, vault: Vault) =>
  ({
    'POST /staff/fairs/:id/employer-links': ({ tx, params, body, staff }) => links.create(tx, params.id, body, staff),
    'POST /staff/employer-links/:id/reminders': ({ params, staff }) => links.remind(params.id, staff),
    'DELETE /staff/employer-links/:id': ({ params, staff }) => links.withdraw(params.id, staff),
    'GET /employer-links/:token': async ({ params }) => {
      const link = await door.find(params.token)
      const phoneStart = phoneStartOf(link, vault)
      return { employer: link.employer, fairTitle: link.title, fairStartsAt: toIso(link.starts_at), phoneStart }
    },
    'POST /employer-links/:token/openings': async ({ params, body }) => {
      const { key, endsAt } = await door.open(params.token, body.lastFour)
      return { key, endsAt: toIso(endsAt) }
    },
    'GET /employer-links/:token/content': ({ params, token }) => side.read(params.token, token),
    'PUT /employer-links/:token/jobs/:id': ({ params, token, body }) => side.answer(params.token, token, params.id, body),
    'PUT /employer-links/:token/visit': ({ params, token, body }) => side.visit(params.token, token, body),
    'PUT /employer-links/:token/results': ({ params, token, body }) => side.results(params.token, token, body),
    'PUT /employer-links/:token/confirmation': ({ params, token }) => side.confirm(params.token, token),
    'POST /employer-links/:token/cards/:id/readings': ({ params, token }) => side.openCard(params.token, token, params.id),
    'PUT /employer-links/:token/cards/:id/outcome': ({ params, token, body }) =>
      side.say(params.token, token, params.id, body.outcome),
  }) satisfies Handlers<typeof employerLinkEndpoints>
