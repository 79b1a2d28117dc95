import type { roomEndpoints } from '../../../contract/culture/rooms.ts'
import type { staffRoomEndpoints } from '../../../contract/culture/staff-rooms.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { BookingRepository } from './booking-repository.ts'
import type { RoomRepository } from './repository.ts'
import type { StaffRoomRepository } from './staff-repository.ts'

export const roomRoutes = (rooms: RoomRepository, bookings: BookingRepository) =>
  ({
    'GET /places/:id/rooms': async ({ params }) => ({ items: await rooms.ofPlace(params.id) }),
    'GET /rooms/:id/slots': ({ params, query, person }) => rooms.slots(params.id, query.date, person),
    'POST /rooms/:id/bookings': {
      first: ({ tx, params, body, person }) => bookings.book(tx, params.id, person, body.startsAt),
      again: ({ tx }, { id }) => bookings.find(tx, id),
    },
    'GET /me/bookings': async ({ person }) => ({ items: await bookings.listOf(person.id) }),
    'PUT /me/bookings/:id/slot': ({ params, body, person }) => bookings.move(params.id, person, body.startsAt),
    'DELETE /me/bookings/:id': ({ params, person }) => bookings.cancel(params.id, person),
    'POST /staff/room-check-ins': ({ body }) => bookings.checkIn(body.code),
  }) satisfies Handlers<typeof roomEndpoints>

export const staffRoomRoutes = (staffRooms: StaffRoomRepository) =>
  ({
    'GET /staff/rooms': ({ query }) => staffRooms.list(query),
    'POST /staff/rooms': ({ tx, body, staff }) => staffRooms.create(tx, body, staff),
    'GET /staff/rooms/:id': ({ params }) => staffRooms.find(params.id),
    'PATCH /staff/rooms/:id': ({ params, body, staff, ifMatch }) => staffRooms.update(params.id, body, staff, ifMatch),
    'GET /staff/rooms/:id/bookings': ({ params, query }) => staffRooms.bookings(params.id, query),
    'PUT /staff/bookings/:id/cancellation': ({ params, body, staff }) => staffRooms.cancelBooking(params.id, body.reason, staff),
  }) satisfies Handlers<typeof staffRoomEndpoints>
