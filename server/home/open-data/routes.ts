import type { openDataEndpoints } from '../../../contract/home/open-data.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { OpenData } from './catalogue.ts'

export const openDataRoutes = (data: OpenData) =>
  ({ 'GET /open-data': () => data.catalogue() }) satisfies Handlers<typeof openDataEndpoints>
