import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type LinkProps, useNavigate } from '@tanstack/react-router'
import { Modal } from 'antd'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useState } from 'react'
import { api, type Reply } from '../api/client.ts'
import { asApiError } from '../api/errors.ts'
import { type Pillar, pillarsFor } from '../frame/pillars.ts'
import { useSession } from '../frame/session.tsx'
import { Failure } from '../kit/Failure.tsx'
import { foundPlaces } from './found-places.ts'
import './search.scss'

interface Hit {
  key: string
  kind: string
  title: string
  note: string
  to: NonNullable<LinkProps['to']>
  /** Of the thing that the page is about; null for a page of its own. */
  id: string | null
  isInSearch: boolean
}

/** One search over everything; Ctrl K opens it from anywhere. */
export function SearchBox({ pillars }: { pillars: Pillar[] }) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const open = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', open)
    return () => window.removeEventListener('keydown', open)
  }, [])
  return (
    <>
      <button
        type='button'
        className='search-box'
        aria-label='找岗位、企业、活动、政策、人'
        onClick={() => setOpen(true)}
        aria-keyshortcuts='Control+K'
      >
        <Search size={16} aria-hidden />
        <span>找岗位、企业、活动、政策、人</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      {isOpen && (
        <Modal open title='找什么' footer={null} onCancel={() => setOpen(false)} width={620} destroyOnHidden>
          <Finder pillars={pillars} onLeave={() => setOpen(false)} />
        </Modal>
      )}
    </>
  )
}

function Finder({ pillars, onLeave }: { pillars: Pillar[]; onLeave: () => void }) {
  const { may } = useSession()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const q = useDeferredValue(words.trim())
  const found = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => api('GET /staff/search', { query: { q } }, { signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  const hits = [...pageHits(pillarsFor(pillars, may), q), ...(q ? (found.data?.items ?? []).map(toHit) : [])]
  const chosen = Math.min(at, hits.length - 1)
  const open = (hit: Hit | undefined) => {
    if (!hit) return
    onLeave()
    const { to, id, isInSearch } = hit
    void navigate({ to, ...(id === null ? {} : isInSearch ? { search: { open: id } } : { params: { id } }) } as never)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, chosen + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(hits[chosen])
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className='finder-input'
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus
        role='combobox'
        aria-label='找什么'
        aria-expanded={hits.length > 0}
        aria-controls='finder-hits'
        aria-activedescendant={hits[chosen] ? `finder-${chosen}` : undefined}
        placeholder='名称、编号里的字都行'
        maxLength={60}
        value={words}
        onChange={event => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {found.error && <Failure error={asApiError(found.error)} onRetry={() => void found.refetch()} />}
      <p className='only-read' role='status'>
        {q && found.isSuccess ? `找到 ${hits.length} 个` : ''}
      </p>
      {q && found.isSuccess && !found.isPlaceholderData && hits.length === 0 && (
        <p className='finder-none'>没有找到“{q}”。换个说法，或者少写几个字。</p>
      )}
      <div id='finder-hits' role='listbox' aria-label='找到的' className='finder-hits'>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
          <div
            key={hit.key}
            id={`finder-${index}`}
            role='option'
            tabIndex={-1}
            aria-selected={index === chosen}
            className={index === chosen ? 'is-at' : ''}
            onClick={() => open(hit)}
          >
            <span className='finder-kind'>{hit.kind}</span>
            <strong>{hit.title}</strong>
            <span className='caption'>{hit.note}</span>
          </div>
        ))}
      </div>
      <p className='caption finder-keys'>↑ ↓ 选，回车打开，Esc 关上</p>
    </>
  )
}

/** Pages of the side bar by their titles. */
const pageHits = (pillars: Pillar[], q: string): Hit[] =>
  pillars
    .flatMap(pillar => pillar.pages.map(page => ({ page, pillar: pillar.title })))
    .filter(({ page, pillar }) => q && (page.title.includes(q) || pillar.includes(q)))
    .map(({ page, pillar }) => ({
      key: page.to,
      kind: '页面',
      title: page.title,
      note: pillar,
      to: page.to as Hit['to'],
      id: null,
      isInSearch: false,
    }))

function toHit({ kind, id, title, note }: Reply<'GET /staff/search'>['items'][number]): Hit {
  const place = foundPlaces[kind]
  return { key: `${kind} ${id}`, kind: place.title, title, note, to: place.to, id, isInSearch: place.isInSearch ?? false }
}
