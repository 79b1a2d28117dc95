import type { LinkCard, OpenLink } from '../../contract/careers/employer-links.ts'
import type { ReadCards } from './CardsPart.tsx'
import { CountsForm } from './CountsForm.tsx'
import type { Act } from './JobsPart.tsx'
import { asLink } from './link.ts'
import { outcomeNames, shortDay } from './words.ts'

interface ResultsPartProps {
  token: string
  link: OpenLink
  read: ReadCards
  act: Act
  onReload: () => void
  onChange: (link: OpenLink) => void
}

/** How many it talked to and took on, and how far it went with each card; what both sides say counts as confirmed. */
export const ResultsPart = ({ onChange, ...parts }: ResultsPartProps) => (
  <>
    <CountsForm token={parts.token} link={parts.link} act={parts.act} onChange={onChange} />
    <CardResults {...parts} />
  </>
)

function CardResults({ token, link: { cards }, read, act, onReload }: Omit<ResultsPartProps, 'onChange'>) {
  if (cards.length === 0) return <p className='card'>还没有名片，也就没有结果要记。</p>
  const say = (card: LinkCard, outcome: (typeof outcomeNames)[number][0], name: string) =>
    act(async () => {
      await asLink(token, 'PUT /employer-links/:token/cards/:id/outcome', { params: { token, id: card.id }, body: { outcome } })
      onReload()
    }, `记下了：${name}`)
  const counts = outcomeNames.map(([outcome, name]) => `${name} ${cards.filter(card => card.outcome === outcome).length}`)
  return (
    <>
      <p className='fine'>{counts.join(' · ')}。对方也说了同样的结果，才算双方确认。</p>
      <ul className='list'>
        {cards.map(card => (
          <li key={card.id} className='card'>
            <h2>{read[card.id]?.name ?? `${card.jobTitle} 的投递`}</h2>
            <p className='fine'>
              {card.jobTitle} · {shortDay(card.sentAt)}
            </p>
            <fieldset className='two' aria-label='结果'>
              {outcomeNames.map(([outcome, name]) => (
                <button
                  key={outcome}
                  type='button'
                  aria-pressed={card.outcome === outcome}
                  onClick={() => void say(card, outcome, name)}
                >
                  {name}
                </button>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
    </>
  )
}
