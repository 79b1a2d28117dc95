import { apiOrigin } from '@/lib/origin'
import type { ProgramError } from '../../contract/platform/program-errors.ts'
import { call } from './client'

export const getAbout = () => call('GET /about', {})

export const getOpenData = () => call('GET /open-data', {})
/** Whole, for other programs and for browsers. */
export const openDataAddress = (path: string) => `${apiOrigin()}${path}`

export const sendProgramError = (body: ProgramError) => call('POST /program-errors', { body })
