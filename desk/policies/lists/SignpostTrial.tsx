import { Input } from 'antd'
import { useState } from 'react'
import type { SignpostTexts } from '../../../contract/policies/signposts.ts'
import { api, type Reply } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { AnswerBlocks } from '../sheet/AnswerBlocks.tsx'
import '../sheet/sheet.scss'

/** Asks a question of the signposts as they stand on the page. */
export function SignpostTrial({ texts }: { texts: SignpostTexts }) {
  const [found, setFound] = useState<Reply<'POST /staff/signposts/trial'> | null>(null)
  const { act, failure, isBusy } = useActing()
  const ask = (question: string) =>
    question.trim() !== '' &&
    void act(async () => setFound(await api('POST /staff/signposts/trial', { body: { signposts: texts, question } })))
  return (
    <Panel title='试一试' aside='用还没存的试'>
      <Input.Search
        aria-label='试问一句'
        placeholder='如 公司拖欠工资三个月了'
        enterButton='试问'
        loading={isBusy}
        onSearch={ask}
      />
      <div aria-live='polite'>
        {failure && <Failure error={failure} />}
        {found &&
          (found.topic ? <AnswerBlocks blocks={found.blocks} /> : <p className='caption'>这一句归政策库答，不指去处。</p>)}
      </div>
    </Panel>
  )
}
