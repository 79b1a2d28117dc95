import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { FactValue, StaffSheet } from '../../../contract/policies/sheets.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { onceKey } from '../../kit/once.ts'

export const sheetKey = (id: string) => ['sheet', id] as const

/** The facts of a policy or draft, and what can be done with them; each deed shows its outcome at once. */
export function useSheet(id: string) {
  const client = useQueryClient()
  const query = useQuery({ queryKey: sheetKey(id), queryFn: () => api('GET /staff/policies/:id/sheet', { params: { id } }) })
  const { act, failure, isBusy, forgetFailure } = useActing()
  const ifMatch = { headers: { 'if-match': String(query.data?.version ?? 0) } }

  const take = (work: () => Promise<StaffSheet>) =>
    act(async () => {
      try {
        client.setQueryData(sheetKey(id), await work())
        await client.invalidateQueries({ queryKey: ['policies'] })
      } catch (error) {
        // Somebody else works on them too: show what they are now, and say so.
        await client.invalidateQueries({ queryKey: sheetKey(id) })
        throw error
      }
    })

  return {
    query,
    failure,
    isBusy,
    forgetFailure,
    add: (value: FactValue) =>
      take(() =>
        api('POST /staff/policies/:id/facts', { params: { id }, body: { value } }, { ...ifMatch, idempotencyKey: onceKey() }),
      ),
    change: (fact: string, value: FactValue) =>
      take(() => api('PUT /staff/policies/:id/facts/:fact', { params: { id, fact }, body: { value } }, ifMatch)),
    remove: (fact: string) => take(() => api('DELETE /staff/policies/:id/facts/:fact', { params: { id, fact } }, ifMatch)),
    confirm: (fact: string, confirmed: boolean) =>
      take(() => api('PUT /staff/policies/:id/facts/:fact/confirmation', { params: { id, fact }, body: { confirmed } }, ifMatch)),
    publish: () => take(() => api('PUT /staff/policies/:id/sheet/publication', { params: { id } }, ifMatch)),
    withdraw: () => take(() => api('DELETE /staff/policies/:id/sheet', { params: { id } })),
  }
}
export type SheetDesk = ReturnType<typeof useSheet>
