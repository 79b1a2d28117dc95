import type { ProgramError } from '../../contract/platform/program-errors.ts'
import { call } from './client'

export const getAbout = () => call('GET /about', {})

export const sendProgramError = (body: ProgramError) => call('POST /program-errors', { body })
