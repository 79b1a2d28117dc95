import { consentVersions } from '../../../contract/people/consent-versions.ts'
import type { privacyEndpoints } from '../../../contract/people/privacy.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { AccountDeletion } from './deletion.ts'
import type { personalExport } from './export.ts'

export const privacyRoutes = (archive: ReturnType<typeof personalExport>, deletion: AccountDeletion) =>
  ({
    'GET /privacy': () => ({ version: consentVersions.profile, items: archive.notice() }),
    'GET /me/export': ({ person }) => archive.of(person.id),
    'DELETE /me': async ({ person }) => {
      await deletion.remove(person.id)
      return null
    },
  }) satisfies Handlers<typeof privacyEndpoints>
