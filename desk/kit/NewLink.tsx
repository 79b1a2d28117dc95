import { Link, type LinkProps } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'

/** The way to a new entry, at the head of a list. */
export const NewLink = ({ to, children }: { to: LinkProps['to']; children: ReactNode }) => (
  <Link to={to} className='button is-main'>
    <Plus size={16} aria-hidden />
    {children}
  </Link>
)
