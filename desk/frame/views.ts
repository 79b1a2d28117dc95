import { api } from '../api/client.ts'
import type { ViewStore } from '../kit/SavedViews.tsx'

/** Views of tables are kept with the account, so that they are there on every computer. */
export const views: ViewStore = {
  load: async name => (await api('GET /staff/views/:name', { params: { name } })).items,
  save: async (name, items) => (await api('PUT /staff/views/:name', { params: { name }, body: { items } })).items,
}
