import type { Scan } from '../../contract/attendance/check-ins.ts'
import { call } from './client'

const asStaff = { as: 'staff' } as const

export const signInStaff = (username: string, password: string, totp: string) =>
  call('POST /staff/session', { body: { username, password, ...(totp ? { totp } : {}) } })
export const signOutStaff = () => call('DELETE /staff/session', {}, asStaff)
export const getPassKeys = () => call('GET /pass-keys', {})
export const getServerTime = () => call('GET /staff/clock', {}, asStaff)
export const checkIn = (scan: Scan) => call('POST /staff/check-ins', { body: scan }, asStaff)
export const checkInBooking = (code: string) => call('POST /staff/room-check-ins', { body: { code } }, asStaff)
export const sendScans = (scans: Scan[]) => call('POST /staff/check-ins/batch', { body: { scans } }, asStaff)
export const reportDevice = (eventId: string, deviceId: string, state: { gate?: string; unsent: number }) =>
  call('PUT /staff/events/:id/devices/:deviceId', { params: { id: eventId, deviceId }, body: state }, asStaff)
