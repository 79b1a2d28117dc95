import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, day, id, idParams } from '../platform/scalars.ts'
import { openingHours } from './places.ts'
import { bookingStates, longestSlot, room, roomKinds } from './rooms.ts'

/** Days on which there are no slots, and why. */
const blackout = z.strictObject({ from: day, to: day, reason: z.string().trim().min(1).max(60) })

/** What staff write: the room, and the template its slots are cut from. */
const roomFields = z.strictObject({
  kind: z.enum(roomKinds),
  name: z.string().trim().min(1).max(30),
  summary: z.string().trim().max(200),
  seats: z.number().int().min(1).max(500),
  people: z.number().int().min(1).max(500).nullable(),
  equipment: z.array(z.string().trim().min(1).max(20)).max(12),
  slotMinutes: z.number().int().min(15).max(longestSlot),
  /** Weekly spans in the district's own time; each is cut into slots from its start. */
  hours: openingHours.shape.weekly.min(1),
  blackouts: z.array(blackout).max(60),
})

export const roomDraft = roomFields
  .extend({ placeId: id })
  .partial()
  .required({ placeId: true, kind: true, name: true, slotMinutes: true, hours: true })
export type RoomDraft = z.output<typeof roomDraft>

export const roomEdit = roomFields.partial()
export type RoomEdit = z.output<typeof roomEdit>

export const staffRoom = room.extend({
  hours: roomFields.shape.hours,
  blackouts: roomFields.shape.blackouts,
  version: z.number().int(),
})
export type StaffRoom = z.output<typeof staffRoom>

/**
 * A booking to come that the template has no place for any more: the room is `closed` then, or there are `fewer-seats`.
 * It stays valid until staff cancel it.
 */
export const strandedBooking = z.object({
  id,
  startsAt: dateTime,
  endsAt: dateTime,
  why: z.enum(['closed', 'fewer-seats']),
})
export type StrandedBooking = z.output<typeof strandedBooking>

export const staffRoomWithBookings = staffRoom.extend({ stranded: z.array(strandedBooking) })
export type StaffRoomWithBookings = z.output<typeof staffRoomWithBookings>

/** Who booked is nobody's business here: at the desk the code is enough. */
export const staffBooking = z.object({
  id,
  startsAt: dateTime,
  endsAt: dateTime,
  state: z.enum(bookingStates),
  cancelledReason: z.string().nullable(),
})
export type StaffBooking = z.output<typeof staffBooking>

export const staffRoomEndpoints = defineEndpoints({
  'GET /staff/rooms': {
    summary: '房间管理列表，连同时段模板',
    access: 'edit-rooms',
    query: pageQuery,
    response: pageOf(staffRoom),
  },
  'POST /staff/rooms': {
    summary: '新建房间和时段模板',
    access: 'edit-rooms',
    becomesPublic: true,
    body: roomDraft,
    response: staffRoomWithBookings,
    status: 201,
    creates: true,
  },
  'GET /staff/rooms/:id': {
    summary: '房间（工作人员），连同模板已容不下的预约',
    access: 'edit-rooms',
    params: idParams,
    response: staffRoomWithBookings,
  },
  'PATCH /staff/rooms/:id': {
    summary: '修改房间、时段模板和停用日；已有的预约都保留，容不下的列在 stranded',
    access: 'edit-rooms',
    becomesPublic: true,
    params: idParams,
    body: roomEdit,
    response: staffRoomWithBookings,
    problems: ['edit-conflict'],
  },
  'GET /staff/rooms/:id/bookings': {
    summary: '一个房间的预约，从某天起（默认今天），不含姓名',
    access: 'edit-rooms',
    params: idParams,
    query: pageQuery.extend({ from: day.optional() }),
    response: pageOf(staffBooking),
  },
  'PUT /staff/bookings/:id/cancellation': {
    summary: '场馆取消预约：通知本人，不算失约',
    access: 'edit-rooms',
    params: idParams,
    body: z.strictObject({ reason: z.string().trim().min(2).max(100) }),
    response: z.object({ id, startsAt: dateTime, endsAt: dateTime }),
    problems: ['too-late'],
  },
})
