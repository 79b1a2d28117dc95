import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { Panel } from '../../kit/Panel.tsx'
import { momentText } from '../../kit/times.ts'

/** What was asked, what the program said before, and what was written since. */
export const TicketTalk = ({ ticket }: { ticket: StaffTicket }) => (
  <Panel title='问与答' className='talk'>
    <article className='talk-asker'>
      <p className='caption'>提问人 · {momentText(ticket.createdAt)}</p>
      <p>{ticket.question}</p>
    </article>
    {ticket.context && (
      <details className='talk-before'>
        <summary>转人工之前问过“{ticket.context.question.slice(0, 30)}”</summary>
        <p>{ticket.context.answer}</p>
      </details>
    )}
    {ticket.messages.map(message => (
      <article key={message.id} className={`talk-${message.from}`}>
        <p className='caption'>
          {message.from === 'asker' ? '提问人' : message.from === 'staff' ? (message.department ?? '工作人员') : '进展'} ·{' '}
          {momentText(message.at)}
        </p>
        <p>{message.text}</p>
        {message.citations.map(citation => (
          <blockquote key={citation.clauseId}>
            {citation.quote}
            <footer className='caption'>
              {citation.title} · {citation.heading}
            </footer>
          </blockquote>
        ))}
      </article>
    ))}
  </Panel>
)
