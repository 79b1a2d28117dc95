import { expect, test } from 'vitest'
import { mayOnTicket } from '../../../../server/staff/permissions.ts'

test('who may do what with a ticket follows from role, lead and support alone', () => {
  const deeds = ['read', 'claim', 'reply', 'whistle', 'pause', 'escalate', 'close'] as const
  const allowed = (
    role: 'admin' | 'agent' | 'editor' | 'scanner',
    own: string | null,
    lead: string | null,
    supporters: string[],
  ) => deeds.filter(deed => mayOnTicket({ role }, own, deed, { lead, supporters }))
  expect(allowed('agent', 'talent', 'talent', [])).toEqual(deeds)
  expect(allowed('agent', 'talent', null, [])).toEqual(deeds)
  expect(allowed('agent', null, 'dehua', [])).toEqual(deeds)
  expect(allowed('agent', 'talent', 'dehua', ['talent'])).toEqual(['read', 'reply'])
  expect(allowed('agent', 'talent', 'dehua', ['commerce'])).toEqual([])
  expect(allowed('admin', 'talent', 'dehua', [])).toEqual(deeds)
  for (const role of ['editor', 'scanner'] as const) expect(allowed(role, 'talent', 'talent', [])).toEqual([])
})
