/** The version of the words a person agrees to, by purpose; goes up whenever they change. Imports nothing: the phone says it too. */
export const consentVersions = {
  profile: '2026-11',
  resume: '2026-11',
  'fair-card': '2026-11',
  'fair-follow-up': '2026-11',
} as const
