import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { api, type Reply } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { Empty } from '../../kit/Empty.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import type { Pages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { momentText } from '../../kit/times.ts'
import { plainAbout } from './plain-about.ts'

type Row = Reply<'GET /staff/word-lists'>['items'][number] & { id: string }

const columns: Column<Row>[] = [
  {
    key: 'title',
    title: '词表',
    render: row => (
      <>
        <Link to='/word-lists/$name' params={{ name: row.name }}>
          {row.title}
        </Link>
        <div className='caption'>{plainAbout(row.about)}</div>
      </>
    ),
  },
  { key: 'entries', title: '条', isNumber: true, render: row => row.entries },
  {
    key: 'state',
    title: '现在用的',
    render: row =>
      row.fault ? (
        <StateTag tone='bad'>存的用不上，用随程序来的</StateTag>
      ) : row.version === 0 ? (
        <StateTag tone='plain'>随程序来的</StateTag>
      ) : (
        <StateTag tone='info'>{`第 ${row.version} 版`}</StateTag>
      ),
  },
  {
    key: 'saved',
    title: '改于',
    render: row => (row.savedAt ? `${momentText(row.savedAt)} ${row.savedBy ?? ''}` : ''),
  },
]

/** Every list of words that the product reads texts by. */
export function WordListsPage() {
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['word-lists'],
    queryFn: () => api('GET /staff/word-lists', {}),
  })
  const items = (data?.items ?? [])
    .filter(({ title, about }) => `${title}${about}`.includes(words.trim()))
    .map(row => ({ ...row, id: row.name }))
  const pages: Pages<Row> = {
    items,
    total: items.length,
    number: 1,
    isLoading: isPending,
    isStale: false,
    error: error && asApiError(error),
    retry: () => void refetch(),
    next: null,
    previous: null,
  }
  return (
    <>
      <PageHead title='词表' beside='人们怎么写、是什么意思；改了马上用' />
      <ResourceTable
        name='word-lists'
        caption='词表'
        unit='张'
        columns={columns}
        pages={pages}
        onOpen={row => void navigate({ to: '/word-lists/$name', params: { name: row.name } })}
        filters={
          <Input
            aria-label='找词表'
            placeholder='找词表'
            allowClear
            value={words}
            onChange={event => setWords(event.target.value)}
            style={{ width: 240 }}
          />
        }
        empty={<Empty title='没有这样的词表'>换一个词找。</Empty>}
      />
    </>
  )
}
