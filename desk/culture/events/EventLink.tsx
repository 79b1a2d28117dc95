import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StaffEvent } from '../../../contract/culture/staff-events.ts'

interface EventLinkProps {
  event: Pick<StaffEvent, 'id' | 'category'>
  title?: string
  children: ReactNode
}

/** Leads to where an event is written; a fair has booths and a day of its own. */
export const EventLink = ({ event: { id, category }, ...more }: EventLinkProps) =>
  category === 'fair' ? <Link to='/fairs/$id' params={{ id }} {...more} /> : <Link to='/events/$id' params={{ id }} {...more} />
