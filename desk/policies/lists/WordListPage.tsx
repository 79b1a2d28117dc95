import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Button, Input } from 'antd'
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { StaffWordList, WordEntry, WordListText } from '../../../contract/staff/word-lists.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { useActing } from '../../kit/acting.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { forget, keep, readKept } from '../../kit/kept.ts'
import { Loaded } from '../../kit/Loaded.tsx'
import { merged, mergedText } from '../../kit/merged.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { momentText } from '../../kit/times.ts'
import { VersionsDrawer } from '../../kit/VersionsDrawer.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { plainAbout } from './plain-about.ts'
import { WordTrial } from './WordTrial.tsx'
import './lists.scss'

const route = getRouteApi('/desk/word-lists/$name')
const mostShown = 60

/** One list: its entries, what they would find, and saving it once every example holds. */
export function WordListPage() {
  const { name } = route.useParams()
  const query = useQuery({
    queryKey: ['word-lists', name],
    queryFn: () => api('GET /staff/word-lists/:name', { params: { name } }),
  })
  return <Loaded query={query}>{found => <Editor key={name} first={found} />}</Loaded>
}

function Editor({ first }: { first: StaffWordList }) {
  const { name } = first
  /** What the page's own changes are counted from. */
  const [found, setFound] = useState(first)
  const { version } = found
  const draftName = `draft:word-list:${name}:${version}`
  const client = useQueryClient()
  const [told, setTold] = useState<string | null>(null)
  const [list, setList] = useState<WordListText>(() => readKept<WordListText>(draftName) ?? found.list)
  const [words, setWords] = useState('')
  const [entry, setEntry] = useState<WordEntry | 'new' | null>(null)
  const [open, setOpen] = useState<'save' | 'versions' | null>(null)
  const { act, failure } = useActing()
  const isChanged = JSON.stringify(list) !== JSON.stringify(found.list)
  useEffect(() => {
    if (isChanged) keep(draftName, list)
    else forget(draftName)
  }, [list, isChanged, draftName])
  const shown = list.entries.filter(({ means, patterns, matches }) =>
    [means, ...patterns, ...matches].some(text => text.includes(words.trim())),
  )
  const params = { name }
  /** Somebody saved meanwhile: theirs and one's own together, to be looked at before it is saved again. */
  async function mergeTheirs() {
    const theirs = await api('GET /staff/word-lists/:name', { params })
    const entries = merged(found.list.entries, list.entries, theirs.list.entries, ({ id }) => id)
    setList({ ...theirs.list, sets: { ...theirs.list.sets, ...list.sets }, entries: entries.items })
    setFound(theirs)
    setTold(
      mergedText(
        theirs.version,
        entries.both.map(({ means }) => means),
      ),
    )
  }
  const save = async (reason: string) => {
    const headers = { 'if-match': String(version) }
    try {
      const saved = await api('PUT /staff/word-lists/:name', { params, body: { list, reason } }, { headers })
      forget(draftName)
      client.setQueryData(['word-lists', name], saved)
      setFound(saved)
      setList(saved.list)
      setTold(null)
      await client.invalidateQueries({ queryKey: ['word-lists'], exact: true })
    } catch (error) {
      if (asApiError(error).code !== 'edit-conflict') throw error
      await mergeTheirs()
    }
  }
  const put = (next: WordEntry) =>
    setList({
      ...list,
      entries: list.entries.some(({ id }) => id === next.id)
        ? list.entries.map(old => (old.id === next.id ? next : old))
        : [...list.entries, next],
    })
  return (
    <>
      <PageHead
        title={list.title}
        beside={version === 0 ? '随程序来的' : `第 ${version} 版，${found.savedBy} 存于 ${momentText(found.savedAt ?? '')}`}
        actions={
          <>
            <Button onClick={() => setOpen('versions')}>以前的样子</Button>
            {isChanged && <Button onClick={() => setList(found.list)}>不改了</Button>}
            <Button type='primary' disabled={!isChanged} onClick={() => setOpen('save')}>
              存下并马上用
            </Button>
          </>
        }
      />
      <p className='caption list-about'>{plainAbout(list.about)}</p>
      {found.fault && (
        <Alert type='error' showIcon title={`存的这一版现在用不上（${found.fault}），正在用随程序来的。请改好再存。`} />
      )}
      {failure && <Failure error={failure} />}
      {told && <Alert type='warning' showIcon title={told} style={{ marginBottom: 12 }} />}
      <div className='columns'>
        <Panel title={`${list.entries.length} 条`} aside={found.isPlain ? '只写完整的词，不用记号' : '写法里的记号见说明'}>
          <div className='row'>
            <Input
              aria-label='找一条'
              placeholder='找一条'
              allowClear
              value={words}
              onChange={event => setWords(event.target.value)}
              style={{ width: 220 }}
            />
            <Button icon={<Plus size={16} aria-hidden />} onClick={() => setEntry('new')}>
              加一条
            </Button>
          </div>
          {shown.length === 0 && <Empty title='没有这样的条目' />}
          <ul className='entries'>
            {shown.slice(0, mostShown).map(known => (
              <li key={known.id}>
                <button type='button' onClick={() => setEntry(known)}>
                  <strong>{known.means}</strong>
                  <span className='caption'>{known.matches.slice(0, 4).join('、')}</span>
                </button>
              </li>
            ))}
          </ul>
          {shown.length > mostShown && <p className='caption'>还有 {shown.length - mostShown} 条，写几个字找。</p>}
        </Panel>
        <WordTrial name={name} list={list} />
      </div>
      {entry && (
        <EntryDialog
          entry={entry === 'new' ? null : entry}
          kinds={kindsOf(found)}
          taken={list.entries.map(({ id }) => id)}
          onDone={put}
          onRemove={id => setList({ ...list, entries: list.entries.filter(known => known.id !== id) })}
          onClose={() => setEntry(null)}
        />
      )}
      {open === 'save' && (
        <ReasonDialog title='存下并马上用' label='为什么改' act='存下并马上用' onAct={save} onClose={() => setOpen(null)}>
          先把每一条的例子都试一遍：应当找得出的都找得出、应当放过的都放过，才存。
        </ReasonDialog>
      )}
      {open === 'versions' && (
        <VersionsDrawer
          name={`word-list/${name}`}
          current={version}
          load={() => api('GET /staff/word-lists/:name/versions', { params })}
          onTake={async earlier => {
            await act(async () =>
              setList(await api('GET /staff/word-lists/:name/versions/:version', { params: { name, version: String(earlier) } })),
            )
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

/** A kind is known by what its entries mean: its own name is for the program. */
const kindsOf = ({ kinds, list }: StaffWordList) =>
  kinds.map((value, i) => {
    const own = list.entries.filter(({ kind }) => kind === value).map(({ means }) => `“${means}”`)
    return { value, label: own.length > 0 ? `${own.slice(0, 2).join('、')}这一类` : `第 ${i + 1} 类（还没有条目）` }
  })
