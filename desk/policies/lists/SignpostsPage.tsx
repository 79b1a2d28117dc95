import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import dayjs from 'dayjs'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { SignpostTexts, StaffSignposts } from '../../../contract/policies/signposts.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { merged } from '../../kit/merged.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { momentText, today } from '../../kit/times.ts'
import { VersionsDrawer } from '../../kit/VersionsDrawer.tsx'
import { useWholeList } from '../../kit/whole-list.ts'
import { PostDialog } from './PostDialog.tsx'
import { SignpostTrial } from './SignpostTrial.tsx'
import { TopicFields } from './TopicFields.tsx'
import './lists.scss'

type Post = SignpostTexts['posts'][number]

const textsOf = ({ posts, topics }: SignpostTexts): SignpostTexts => ({ posts, topics })

/** Whom to turn to where no policy answers: numbers, what is said first, and when they were last checked. */
export function SignpostsPage() {
  const query = useQuery({ queryKey: ['signposts'], queryFn: () => api('GET /staff/signposts', {}) })
  return <Loaded query={query}>{found => <Editor first={found} />}</Loaded>
}

function Editor({ first }: { first: StaffSignposts }) {
  const client = useQueryClient()
  const {
    found,
    value: texts,
    setValue: setTexts,
    isChanged,
    told,
    save,
    undo,
  } = useWholeList<SignpostTexts, StaffSignposts>({
    name: 'draft:signposts',
    first,
    partOf: textsOf,
    read: () => api('GET /staff/signposts', {}),
    send: (signposts, reason, version) =>
      api('PUT /staff/signposts', { body: { signposts, reason } }, { headers: { 'if-match': String(version) } }),
    merge(base, mine, theirs) {
      const posts = merged(base.posts, mine.posts, theirs.posts, ({ id }) => id)
      const topics = merged(base.topics, mine.topics, theirs.topics, known => known.topic)
      return {
        value: { posts: posts.items, topics: topics.items },
        both: [...posts.both.map(({ name }) => name), ...topics.both.map(({ say }) => say.slice(0, 12))],
      }
    },
    onSaved: saved => client.setQueryData(['signposts'], saved),
  })
  const [post, setPost] = useState<Post | 'new' | null>(null)
  const [topic, setTopic] = useState(found.topics[0]?.topic ?? '')
  const [open, setOpen] = useState<'save' | 'versions' | null>(null)
  const { act, failure } = useActing()
  const { version } = found
  const putPost = (next: Post) =>
    setTexts({
      ...texts,
      posts: texts.posts.some(({ id }) => id === next.id)
        ? texts.posts.map(old => (old.id === next.id ? next : old))
        : [...texts.posts, next],
    })
  const chosen = texts.topics.find(known => known.topic === topic)
  return (
    <>
      <PageHead
        title='去处'
        beside={version === 0 ? '随程序来的' : `第 ${version} 版，${found.savedBy} 存于 ${momentText(found.savedAt ?? '')}`}
        actions={
          <>
            <Button onClick={() => setOpen('versions')}>以前的样子</Button>
            {isChanged && <Button onClick={undo}>不改了</Button>}
            <Button type='primary' disabled={!isChanged} onClick={() => setOpen('save')}>
              存下并马上用
            </Button>
          </>
        }
      />
      {failure && <Failure error={failure} />}
      {told && <Alert type='warning' showIcon title={told} style={{ marginBottom: 12 }} />}
      <div className='columns'>
        <Panel
          title='号码和地方'
          aside={found.stale.length > 0 ? `${found.stale.length} 个超过 90 天没核对` : '都在 90 天内核对过'}
        >
          <ul className='posts'>
            {texts.posts.map(known => {
              const isStale = dayjs(known.checkedOn).isBefore(dayjs().subtract(90, 'day'))
              return (
                <li key={known.id}>
                  <div>
                    <strong>{known.name}</strong> {known.phone && <span className='number'>{known.phone}</span>}
                    <p>{known.does}</p>
                    <p className='caption'>
                      {known.hours} · {known.source} · 核对于 {known.checkedOn}
                    </p>
                  </div>
                  <div className='post-acts'>
                    {isStale && <StateTag tone='waiting'>要核对</StateTag>}
                    <Button size='small' onClick={() => putPost({ ...known, checkedOn: today() })}>
                      今天核对过
                    </Button>
                    <Button size='small' onClick={() => setPost(known)} aria-label={`改“${known.name}”`}>
                      改
                    </Button>
                  </div>
                </li>
              )
            })}
          </ul>
          <Button type='text' icon={<Plus size={16} aria-hidden />} onClick={() => setPost('new')}>
            加一个去处
          </Button>
        </Panel>
        <div>
          <Panel title='问到什么，怎么说'>
            <Select
              aria-label='问到什么'
              value={topic}
              options={texts.topics.map(known => ({ value: known.topic, label: exampleOf(found, known.topic) }))}
              onChange={setTopic}
              style={{ width: '100%', marginBottom: 12 }}
            />
            {chosen && (
              <TopicFields
                topic={chosen}
                posts={texts.posts}
                onChange={next => setTexts({ ...texts, topics: texts.topics.map(old => (old.topic === topic ? next : old)) })}
              />
            )}
          </Panel>
          <SignpostTrial texts={texts} />
        </div>
      </div>
      {post && (
        <PostDialog
          post={post === 'new' ? null : post}
          taken={texts.posts.map(({ id }) => id)}
          onDone={putPost}
          onRemove={id => setTexts({ ...texts, posts: texts.posts.filter(known => known.id !== id) })}
          onClose={() => setPost(null)}
        />
      )}
      {open === 'save' && (
        <ReasonDialog title='存下并马上用' label='为什么改' act='存下并马上用' onAct={save} onClose={() => setOpen(null)}>
          先把 {found.examples.length} 个例子都问一遍，每个都有去处才存。存下后，下一个提问的人就看到新的。
        </ReasonDialog>
      )}
      {open === 'versions' && (
        <VersionsDrawer
          name='signposts'
          current={version}
          load={() => api('GET /staff/signposts/versions', {})}
          onTake={async earlier => {
            await act(async () =>
              setTexts(await api('GET /staff/signposts/versions/:version', { params: { version: String(earlier) } })),
            )
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

/** A topic is known by what people ask. */
const exampleOf = ({ examples }: StaffSignposts, topic: string) => {
  const asked = examples.filter(example => example.topic === topic).map(({ question }) => `“${question}”`)
  return asked.length > 0 ? asked.slice(0, 2).join('、') : topic === 'elsewhere' ? '别的城市的事' : '政策库里没有的事'
}
