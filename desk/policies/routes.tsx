import { Inbox, ScrollText } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'

export const policiesPillar: Pillar = { title: '政策与答复', icon: ScrollText, pages: [] }

export const policiesRoutes = [] as const

export const ticketsPillar: Pillar = { title: '工单', icon: Inbox, pages: [] }
