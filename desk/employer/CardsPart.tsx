import type { Snapshot } from '../../contract/careers/applications.ts'
import type { LinkCard } from '../../contract/careers/employer-links.ts'
import { momentText } from '../kit/times.ts'
import type { Act } from './JobsPart.tsx'
import { asLink } from './link.ts'
import { degreeNames } from './words.ts'

/** Cards that were opened on this page, by their application; kept nowhere else. */
export type ReadCards = Record<string, Snapshot>

interface CardsPartProps {
  token: string
  cards: LinkCard[]
  read: ReadCards
  onRead: (read: ReadCards) => void
  act: Act
  onReload: () => void
}

/** Cards of those who handed them in here and agreed to show them. */
export function CardsPart({ token, cards, read, onRead, act, onReload }: CardsPartProps) {
  if (cards.length === 0) return <p className='card'>还没有人在这一场投递并同意给你们看。有人投了，就会出现在这里。</p>
  const open = (card: LinkCard) =>
    act(async () => {
      const params = { token, id: card.id }
      onRead({ ...read, [card.id]: await asLink(token, 'POST /employer-links/:token/cards/:id/readings', { params }) })
      onReload()
    }, '打开了；对方看得到你们看过')
  return (
    <ul className='list'>
      {cards.map(card => {
        const person = read[card.id]
        return (
          <li key={card.id} className='card'>
            <div className='card-head'>
              <h2>{person?.name ?? card.jobTitle}</h2>
              {card.isRead && <span className='tag'>看过</span>}
            </div>
            <p className='fine'>
              {person && `${card.jobTitle} · `}
              {momentText(card.sentAt)} 投递
            </p>
            {person ? (
              <Person person={person} />
            ) : (
              <div className='two'>
                <button type='button' onClick={() => void open(card)}>
                  看简历卡
                </button>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What stands on a card. */
export function Person({ person }: { person: Snapshot }) {
  const { card, phone } = person
  const facts: [string, string | null][] = [
    ['学历', card.degree && (degreeNames[card.degree] ?? null)],
    ['学校', card.school],
    ['专业', card.major],
    ['毕业', card.graduationMonth],
    ['会的', card.skills.join('、') || null],
    ['想找', card.wishes],
  ]
  return (
    <>
      <dl className='facts'>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {phone ? <a href={`tel:${phone}`}>打电话 {phone}</a> : <p className='fine'>没有留手机号，请在展位上当面聊。</p>}
    </>
  )
}
