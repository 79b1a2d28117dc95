import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftShelf, ImportDraftDetails, ImportDraftEdit } from '../../../contract/imports/import-drafts.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { usePages } from '../../kit/pages.ts'

const keyOf = (id: string) => ['import-draft', id] as const

export const useDraft = (id: string) =>
  useQuery({ queryKey: keyOf(id), queryFn: () => api('GET /staff/import-drafts/:id', { params: { id } }) })

/** The rows of a shelf as they are by now. */
export const useDraftRows = ({ id, version, imported }: ImportDraftDetails, stands: DraftShelf, code?: string) =>
  usePages(['import-rows', id, stands, code, version, imported?.id ?? ''], after =>
    api('GET /staff/import-drafts/:id/rows', {
      params: { id },
      query: { stands, limit: 50, ...(code ? { code } : {}), ...after },
    }),
  )

/** Says something of the table; all that is shown of it follows. */
export function useDraftChange(draft: ImportDraftDetails) {
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { id, version } = draft

  async function change(body: ImportDraftEdit): Promise<boolean> {
    setBusy(true)
    setFailure(null)
    try {
      const options = { headers: { 'if-match': `"${version}"` } }
      cache.setQueryData(keyOf(id), await api('PATCH /staff/import-drafts/:id', { params: { id }, body }, options))
      return true
    } catch (error) {
      const problem = asApiError(error)
      setFailure(problem)
      if (problem.code === 'edit-conflict') await refreshDraft(id)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { change, isBusy, failure }
}

export async function refreshDraft(id: string): Promise<void> {
  await cache.invalidateQueries({ queryKey: keyOf(id) })
  await cache.invalidateQueries({ queryKey: ['import-rows', id] })
}
