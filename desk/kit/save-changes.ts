import type { FormInstance } from 'antd'
import { asApiError } from '../api/errors.ts'

interface Saving<Of, Values> {
  /** The record that the fields were filled from. */
  ground: Of
  mine: Values
  valuesOf: (record: Of) => Values
  /** Sends what differs from `ground`; throws `edit-conflict` where `ground` is no longer what stands there. */
  send: (changes: Partial<Values>, ground: Of) => Promise<Of>
  form: FormInstance<Values>
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function changesBetween<Values extends object>(before: Values, after: Values): Partial<Values> {
  const names = Object.keys(after) as (keyof Values)[]
  return Object.fromEntries(
    names.filter(name => !isSame(before[name] ?? null, after[name] ?? null)).map(name => [name, after[name] ?? null]),
  ) as Partial<Values>
}

/**
 * Saves only what one changed. What others changed meanwhile is taken over in the fields; only where both changed the
 * same field the conflict is thrown, to be decided by a person.
 */
export async function saveChanges<Of, Values extends object>(saving: Saving<Of, Values>): Promise<Of> {
  const { ground, mine, valuesOf, send, form } = saving
  const changes = changesBetween(valuesOf(ground), mine)
  try {
    return await send(changes, ground)
  } catch (error) {
    const { code, current } = asApiError(error)
    if (code !== 'edit-conflict' || !current) throw error
    const now = current as Of
    const others = changesBetween(valuesOf(ground), valuesOf(now))
    const beside = Object.fromEntries(Object.entries(others).filter(([name]) => !(name in changes))) as Partial<Values>
    form.setFieldsValue(beside as Parameters<typeof form.setFieldsValue>[0])
    const meets = Object.keys(changes).some(
      name => name in others && !isSame(changes[name as keyof Values], others[name as keyof Values]),
    )
    if (meets) throw error
    return saveChanges({ ...saving, ground: now, mine: { ...mine, ...beside } })
  }
}
