import { expect, test } from 'vitest'
import { mayOnTicket } from '../../../../server/staff/permissions.ts'

test('who may do what with a ticket follows from role, lead and support alone', () => {
  const deeds = ['read', 'claim', 'reply', 'whistle', 'hand-over', 'pause', 'escalate', 'close'] as const
  const allowed = (
    role: 'admin' | 'agent' | 'editor' | 'scanner',
    own: string | null,
    lead: string | null,
    supporters: string[],
    about: string | null = null,
  ) => deeds.filter(deed => mayOnTicket({ role }, own, deed, { lead, supporters, about }))
  expect(allowed('agent', 'talent', 'talent', [])).toEqual(deeds)
  expect(allowed('agent', 'talent', null, [])).toEqual(deeds)
  expect(allowed('agent', null, 'dehua', [])).toEqual(deeds)
  expect(allowed('agent', 'talent', 'dehua', ['talent'])).toEqual(['read', 'reply'])
  expect(allowed('agent', 'talent', 'dehua', ['commerce'])).toEqual([])
  expect(allowed('admin', 'talent', 'dehua', [])).toEqual(deeds)
  // What is complained of a department goes over its head, whatever its member may do else.
  expect(allowed('agent', 'dehua', 'grid-centre', ['dehua'], 'dehua')).toEqual([])
  expect(allowed('agent', 'dehua', 'dehua', [], 'dehua')).toEqual([])
  expect(allowed('admin', 'dehua', 'grid-centre', [], 'dehua')).toEqual([])
  expect(allowed('admin', 'talent', 'grid-centre', [], 'dehua')).toEqual(deeds)
  expect(allowed('agent', 'grid-centre', 'grid-centre', [], 'dehua')).toEqual(deeds)
  // With nothing above it, it is for the dispatchers.
  expect(allowed('agent', 'dehua', null, [], 'grid-centre')).toEqual([])
  expect(allowed('agent', null, null, [], 'grid-centre')).toEqual(deeds)
  for (const role of ['editor', 'scanner'] as const) expect(allowed(role, 'talent', 'talent', [])).toEqual([])
})
