import { call } from './client'

export const listRooms = (placeId: string) => call('GET /places/:id/rooms', { params: { id: placeId } })
export const getSlots = (roomId: string, date: string) =>
  call('GET /rooms/:id/slots', { params: { id: roomId }, query: { date } })
export const bookRoom = (roomId: string, startsAt: string, idempotencyKey: string) =>
  call('POST /rooms/:id/bookings', { params: { id: roomId }, body: { startsAt } }, { idempotencyKey })

export const listBookings = () => call('GET /me/bookings', {})
export const moveBooking = (id: string, startsAt: string) =>
  call('PUT /me/bookings/:id/slot', { params: { id }, body: { startsAt } })
export const cancelBooking = (id: string) => call('DELETE /me/bookings/:id', { params: { id } })
