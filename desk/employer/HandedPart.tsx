import { type FormEvent, useCallback, useEffect, useState } from 'react'
import type { Snapshot } from '../../contract/careers/applications.ts'
import type { CardAnswer, ReceivedCard } from '../../contract/careers/handed-cards.ts'
import { cardAnswerLabels } from '../../contract/careers/labels.ts'
import { momentText } from '../kit/times.ts'
import { Person, type ReadCards } from './CardsPart.tsx'
import type { Act } from './JobsPart.tsx'
import { asLink } from './link.ts'
import { Scanner } from './Scanner.tsx'

const answers = Object.keys(cardAnswerLabels) as CardAnswer[]

interface HandedPartProps {
  token: string
  handed: ReturnType<typeof useHandedCards>
  read: ReadCards
  onRead: (read: ReadCards) => void
  act: Act
}

/** What was received at the booth and may still be seen. */
export function useHandedCards(token: string) {
  const [cards, setCards] = useState<ReceivedCard[]>([])
  const load = useCallback(async () => {
    setCards((await asLink(token, 'GET /employer-links/:token/handed-cards', { params: { token } })).items)
  }, [token])
  useEffect(() => {
    // Without a network the list stays as it is; the next scan loads it.
    load().catch(() => {})
  }, [load])
  return { cards, load }
}

/** Cards of people at the booth: scanned off their phones, as long as they agree. */
export function HandedPart({ token, handed: { cards, load }, read, onRead, act }: HandedPartProps) {
  const [isScanning, setScanning] = useState(false)
  const [typed, setTyped] = useState('')
  async function open(id: string): Promise<Snapshot> {
    const card = await asLink(token, 'POST /employer-links/:token/handed-cards/:id/readings', { params: { token, id } })
    onRead({ ...read, [id]: card })
    return card
  }
  function take(code: string) {
    setScanning(false)
    setTyped('')
    void act(async () => {
      const { id } = await asLink(token, 'POST /employer-links/:token/handed-cards', { params: { token }, body: { code } })
      await open(id)
      await load()
    }, '收下了；对方看得到你们看过')
  }
  const answer = (id: string, answer: CardAnswer) =>
    act(async () => {
      await asLink(token, 'PUT /employer-links/:token/handed-cards/:id/answer', { params: { token, id }, body: { answer } })
      await load()
    }, `回复了“${cardAnswerLabels[answer]}”；对方已经收到`)
  const send = (event: FormEvent) => {
    event.preventDefault()
    take(typed.trim())
  }
  return (
    <>
      <div className='card'>
        <h2>扫对方的名片码</h2>
        <p className='fine'>请对方在小程序的招聘会页点“出示码”。对方同意以后才有码，随时能撤回。</p>
        {isScanning ? (
          <Scanner onCode={take} onClose={() => setScanning(false)} />
        ) : (
          <button type='button' className='main-act call-next' onClick={() => setScanning(true)}>
            扫一扫
          </button>
        )}
        <form onSubmit={send}>
          <label>
            扫不出来，输入码下面的 6 位
            <input
              required
              autoComplete='off'
              autoCapitalize='characters'
              maxLength={8}
              value={typed}
              onChange={event => setTyped(event.target.value)}
            />
          </label>
          <div className='two'>
            <button type='submit'>收下名片</button>
          </div>
        </form>
      </div>
      <ul className='list' aria-label='展位上收到的名片'>
        {cards.map(card => {
          const person = read[card.id]
          return (
            <li key={card.id} className='card'>
              <div className='card-head'>
                <h2>{person?.name ?? '现场递的名片'}</h2>
                {card.answer ? (
                  <span className='tag'>{cardAnswerLabels[card.answer]}</span>
                ) : (
                  card.isRead && <span className='tag'>看过</span>
                )}
              </div>
              <p className='fine'>{momentText(card.handedAt)} 扫码</p>
              {person ? (
                <>
                  <Person person={person} />
                  <fieldset className='two is-three'>
                    <legend className='fine'>回复对方，可以改</legend>
                    {answers.map(one => (
                      <button
                        key={one}
                        type='button'
                        aria-pressed={card.answer === one}
                        onClick={() => void answer(card.id, one)}
                      >
                        {cardAnswerLabels[one]}
                      </button>
                    ))}
                  </fieldset>
                </>
              ) : (
                <div className='two'>
                  <button type='button' onClick={() => void act(() => open(card.id).then(load), '打开了；对方看得到你们看过')}>
                    看简历卡
                  </button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
