import type { z } from 'zod'
import type { EventCategory, eventQuery } from '../../contract/culture/events.ts'
import { apiAddress, call } from './client'

export type EventListQuery = z.input<typeof eventQuery>

export const listEvents = (query: EventListQuery) => call('GET /events', { query })
export const getEvent = (id: string) => call('GET /events/:id', { params: { id } })
export const listEventDays = (query: { month: string; category?: EventCategory }) => call('GET /event-days', { query })
export const getMonth = (month: string) => call('GET /event-months/:month', { params: { month } })
export const calendarAddress = (eventId: string) => apiAddress(`/events/${eventId}/calendar.ics`)
export const feedAddress = () => apiAddress('/calendar.ics')

export const listFairs = (query: { period: 'upcoming' | 'past'; cursor?: string }) => call('GET /fairs', { query })
export const getFair = (id: string) => call('GET /fairs/:id', { params: { id } })
export const listBooths = (fairId: string) => call('GET /fairs/:id/booths', { params: { id: fairId } })
export const getStayPlan = (fairId: string, arrivesOn?: string) =>
  call('GET /fairs/:id/stay-plan', { params: { id: fairId }, query: arrivesOn ? { arrivesOn } : {} })
export const stayPlanAddress = (fairId: string, arrivesOn: string) =>
  apiAddress(`/fairs/${fairId}/stay-plan.ics?arrivesOn=${arrivesOn}`)
