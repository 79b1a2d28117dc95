import { Ticket } from '@/attendance/Ticket'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { momentText, parse, untilText } from '@/lib/time'
import { usePasses } from '@/stores/passes'
import type { HeldPass } from '../../../../contract/attendance/registrations.ts'
import type { FairSummary } from '../../../../contract/careers/fairs.ts'

interface NextTicketProps {
  fair: FairSummary | null
  livePass: HeldPass | null
  now: number
}

/** The pass that is needed next, one tap away; for those who hold none, the next fair. */
export function NextTicket({ fair, livePass, now }: NextTicketProps) {
  const held = usePasses(s => s.passes)
  const pass = held.find(p => parse(p.event.endsAt) > now && p.event.status !== 'cancelled') ?? livePass
  if (pass) {
    const { event } = pass
    return (
      <Ticket
        lead={`已报名 · ${untilText(event.startsAt, event.endsAt, now)}`}
        title={event.title}
        when={`${momentText(event.startsAt)} · ${event.venue}`}
        stub='入场码'
        stubIcon='qr'
        onPress={() => open(paths.pass(pass.id))}
      />
    )
  }
  if (!fair) return null
  return (
    <Ticket
      lead={`下一场招聘会 · ${untilText(fair.startsAt, fair.endsAt, now)}`}
      title={fair.title}
      when={`${momentText(fair.startsAt)} · ${fair.stats.employers} 家企业`}
      stub='去看看'
      stubIcon='users'
      onPress={() => open(paths.fair(fair.id))}
    />
  )
}
