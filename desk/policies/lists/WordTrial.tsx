import { Input } from 'antd'
import { useState } from 'react'
import type { WordListText } from '../../../contract/staff/word-lists.ts'
import { api, type Reply } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'

/** What the list on the page would find in a sentence. */
export function WordTrial({ name, list }: { name: string; list: WordListText }) {
  const [found, setFound] = useState<Reply<'POST /staff/word-lists/:name/trial'>['found'] | null>(null)
  const { act, failure, isBusy } = useActing()
  const ask = (text: string) =>
    text.trim() !== '' &&
    void act(async () =>
      setFound((await api('POST /staff/word-lists/:name/trial', { params: { name }, body: { list, text } })).found),
    )
  return (
    <Panel title='试一句话' aside='用还没存的试'>
      <Input.Search aria-label='试一句话' placeholder='写一句人们会写的话' enterButton='试' loading={isBusy} onSearch={ask} />
      <div aria-live='polite'>
        {failure && <Failure error={failure} />}
        {found?.length === 0 && <p className='caption'>什么也没找出来。</p>}
        <ul className='entries'>
          {found?.map(({ id, word, means }) => (
            <li key={`${id} ${word}`}>
              <p>
                <strong>“{word}”</strong> {means}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
