import { useLocation, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown, Input, Modal } from 'antd'
import { Bookmark } from 'lucide-react'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type ApiError, asApiError } from '../api/errors.ts'
import { Failure } from './Failure.tsx'

/** What stands in the address of a table's page, under a name. */
export interface SavedView {
  title: string
  search: Record<string, string | number | boolean>
}

export interface ViewStore {
  load: (table: string) => Promise<SavedView[]>
  /** Keeps all views of a table in place of those from before. */
  save: (table: string, views: SavedView[]) => Promise<SavedView[]>
}

const ViewsContext = createContext<ViewStore | null>(null)
export const ViewsProvider = ({ store, children }: { store: ViewStore; children: ReactNode }) => (
  <ViewsContext.Provider value={store}>{children}</ViewsContext.Provider>
)

/** Filters of a table that one keeps under names of one's own; choosing one puts its filters into the address. */
export function SavedViews({ table }: { table: string }) {
  const store = useContext(ViewsContext)
  const navigate = useNavigate()
  const search = useLocation({ select: location => location.search as Record<string, unknown> })
  const [views, setViews] = useState<SavedView[]>([])
  const [isNaming, setNaming] = useState(false)
  useEffect(() => {
    let isGone = false
    // Without its views a table is still a table.
    store?.load(table).then(
      kept => isGone || setViews(kept),
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [store, table])
  if (!store) return null

  const now = filtersOf(search)
  const isEmpty = Object.keys(now).length === 0
  const here = views.find(view => sameFilters(view.search, now))
  const go = (filters: SavedView['search']) => void navigate({ to: '.', search: filters as never })
  const remove = async (title: string) =>
    setViews(
      await store.save(
        table,
        views.filter(view => view.title !== title),
      ),
    )

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: here ? [`view ${here.title}`] : [],
          items: [
            { key: 'all', label: '全部（不筛选）' },
            ...views.map(({ title }) => ({ key: `view ${title}`, label: title })),
            { type: 'divider' as const },
            { key: 'keep', label: '把现在的筛选存下…', disabled: isEmpty || here !== undefined },
            ...(here ? [{ key: 'remove', label: `删掉“${here.title}”`, danger: true }] : []),
          ],
          onClick: ({ key }) => {
            if (key === 'all') go({})
            else if (key === 'keep') setNaming(true)
            else if (key === 'remove' && here) void remove(here.title)
            else go(views.find(({ title }) => key === `view ${title}`)?.search ?? {})
          },
        }}
      >
        <Button icon={<Bookmark size={16} aria-hidden />}>{here?.title ?? '存下的筛选'}</Button>
      </Dropdown>
      {isNaming && (
        <NameDialog
          taken={views.map(view => view.title)}
          onName={async title => setViews(await store.save(table, [...views, { title, search: now }]))}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}

interface NameDialogProps {
  taken: string[]
  onName: (title: string) => Promise<void>
  onClose: () => void
}

function NameDialog({ taken, onName, onClose }: NameDialogProps) {
  const [title, setTitle] = useState('')
  const [failure, setFailure] = useState<ApiError | null>(null)
  const name = title.trim()
  const keep = () => onName(name).then(onClose, (error: unknown) => setFailure(asApiError(error)))
  return (
    <Modal
      open
      title='把现在的筛选存下'
      okText='存下'
      cancelText='先不'
      okButtonProps={{ disabled: !name || taken.includes(name) }}
      onOk={() => void keep()}
      onCancel={onClose}
    >
      <label htmlFor='view-name'>起个名字，下次一点就到；只有自己看得到</label>
      <Input
        id='view-name'
        autoFocus
        maxLength={20}
        value={title}
        onChange={event => setTitle(event.target.value)}
        onPressEnter={() => name && !taken.includes(name) && void keep()}
      />
      {taken.includes(name) && <p className='caption'>已经有这个名字了，换一个</p>}
      {failure && <Failure error={failure} />}
    </Modal>
  )
}

/** Which page of the list one is on is no filter. */
const filtersOf = (search: Record<string, unknown>): SavedView['search'] =>
  Object.fromEntries(
    Object.entries(search).filter(
      ([name, value]) => name !== 'cursor' && ['string', 'number', 'boolean'].includes(typeof value) && value !== '',
    ),
  ) as SavedView['search']

const sameFilters = (a: SavedView['search'], b: SavedView['search']) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => String(b[name]) === String(value))
