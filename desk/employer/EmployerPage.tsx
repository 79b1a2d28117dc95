import { useCallback, useEffect, useState } from 'react'
import type { OpenLink } from '../../contract/careers/employer-links.ts'
import { type ApiError, asApiError } from '../api/errors.ts'
import { dayText, momentText, spanText } from '../kit/times.ts'
import { BoothPart } from './BoothPart.tsx'
import { CardsPart, type ReadCards } from './CardsPart.tsx'
import { HandedPart, useHandedCards } from './HandedPart.tsx'
import { JobsPart } from './JobsPart.tsx'
import { LinePart } from './LinePart.tsx'
import { asLink, keepKey, keyOf } from './link.ts'
import { OpeningForm } from './OpeningForm.tsx'
import { ResultsPart } from './ResultsPart.tsx'
import { useLine } from './use-line.ts'

const parts = ['jobs', 'booth', 'line', 'cards', 'results'] as const
type Part = (typeof parts)[number]

/** What one employer looks after at one fair, on a phone, without an account. */
export function EmployerPage({ token }: { token: string }) {
  const [link, setLink] = useState<OpenLink | null>(null)
  const [isOpen, setOpen] = useState(keyOf(token) !== null)
  const [failure, setFailure] = useState<ApiError | null>(null)

  const read = useCallback(() => {
    setFailure(null)
    asLink(token, 'GET /employer-links/:token/content', { params: { token } })
      .then(setLink)
      .catch((error: unknown) => {
        const problem = asApiError(error)
        if (problem.code !== 'link-shut') return setFailure(problem)
        keepKey(token, null)
        setOpen(false)
      })
  }, [token])
  useEffect(() => {
    if (isOpen) read()
  }, [isOpen, read])

  if (failure && !link) return <Ended failure={failure} onRetry={read} />
  if (!isOpen) return <OpeningForm token={token} onOpen={() => setOpen(true)} />
  if (!link)
    return (
      <p className='wait' role='status'>
        正在打开……
      </p>
    )
  return <Page token={token} link={link} onChange={setLink} onReload={read} />
}

interface PageProps {
  token: string
  link: OpenLink
  onChange: (link: OpenLink) => void
  onReload: () => void
}

function Page({ token, link, onChange, onReload }: PageProps) {
  const [part, setPart] = useState<Part>('jobs')
  const [said, setSaid] = useState<{ text: string; isBad: boolean } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [cards, setCards] = useState<ReadCards>({})
  const handed = useHandedCards(token)
  const line = useLine(token, part === 'line')
  const hiring = link.jobs.filter(job => job.state === 'hiring').length
  const titles: Record<Part, string> = {
    jobs: `岗位 ${link.jobs.length}`,
    booth: '展位',
    line: line.line && line.line.state !== 'closed' ? `排队 ${line.line.waiting.length}` : '排队',
    cards: `名片 ${link.cards.length + handed.cards.length}`,
    results: '结果',
  }

  /** Does something by the link, and says how it went. */
  async function act(deed: () => Promise<unknown>, done: string) {
    setBusy(true)
    try {
      await deed()
      setSaid({ text: done, isBad: false })
    } catch (error) {
      const problem = asApiError(error)
      setSaid({ text: `${problem.title}：${problem.message}`, isBad: true })
      if (problem.code === 'link-shut') {
        keepKey(token, null)
        window.location.reload()
      }
    } finally {
      setBusy(false)
    }
  }
  const confirm = () =>
    act(
      async () => onChange(await asLink(token, 'PUT /employer-links/:token/confirmation', { params: { token } })),
      `已确认，${hiring} 个岗位继续公开`,
    )
  return (
    <>
      <div className='scroll'>
        <header className='head'>
          <h1>
            {link.employer}
            {link.confirmedAt ? '，已经确认' : `，请确认 ${link.jobs.length} 个岗位`}
          </h1>
          <p>
            {spanText(link.fair.startsAt, link.fair.endsAt)}
            <br />
            {link.fair.title} · {link.booth ? `${link.booth} 展位` : '展位还没排'} · {link.fair.organizer}发来
          </p>
        </header>
        <main className='sheet'>
          <div className='tabs' role='tablist' aria-label='要看的'>
            {parts.map(name => (
              <button
                key={name}
                type='button'
                role='tab'
                id={`tab-${name}`}
                aria-selected={part === name}
                aria-controls='part'
                onClick={() => {
                  setPart(name)
                  setSaid(null)
                }}
              >
                {titles[name]}
              </button>
            ))}
          </div>
          <p className={said?.isBad ? 'said is-bad' : 'said'} role='status'>
            {said?.text}
          </p>
          <div id='part' role='tabpanel' aria-labelledby={`tab-${part}`}>
            {part === 'jobs' && (
              <JobsPart
                token={token}
                jobs={link.jobs}
                act={act}
                onJob={job => onChange({ ...link, jobs: link.jobs.map(one => (one.id === job.id ? job : one)) })}
              />
            )}
            {part === 'booth' && <BoothPart token={token} link={link} act={act} onChange={onChange} />}
            {part === 'line' && <LinePart line={line} booth={link.booth} act={act} />}
            {part === 'cards' && (
              <>
                <HandedPart token={token} handed={handed} read={cards} onRead={setCards} act={act} />
                <CardsPart token={token} cards={link.cards} read={cards} onRead={setCards} act={act} onReload={onReload} />
              </>
            )}
            {part === 'results' && (
              <ResultsPart token={token} link={link} read={cards} act={act} onReload={onReload} onChange={onChange} />
            )}
          </div>
          <p className='fine'>
            不用注册。这个链接只属于{link.employer}，{dayText(link.endsAt)}零点失效；你做的每一步都有记录。
          </p>
        </main>
      </div>
      {part === 'jobs' && (
        <footer className='foot'>
          {link.confirmedAt && <p>上次确认：{momentText(link.confirmedAt)}</p>}
          <button type='button' className='main-act' disabled={isBusy} onClick={() => void confirm()}>
            {link.confirmedAt ? '再确认一次' : '确认，其余不变'}
          </button>
        </footer>
      )}
    </>
  )
}

function Ended({ failure, onRetry }: { failure: ApiError; onRetry: () => void }) {
  return (
    <main className='door'>
      <h1>{failure.title}</h1>
      <p role='alert'>{failure.message}</p>
      {failure.isPassing && (
        <button type='button' className='main-act' onClick={onRetry}>
          重试
        </button>
      )}
      {failure.status >= 500 && failure.reference && <p className='fine'>编号 {failure.reference}</p>}
    </main>
  )
}
