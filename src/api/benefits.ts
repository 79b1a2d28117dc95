import { call } from './client'

export const getBenefits = () => call('GET /benefits', {})
