import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { SectionHeader } from '@/kit/SectionHeader'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { AnswerPieces } from '@/policies/AnswerPieces'
import type { SearchResults } from '../../../../contract/home/search.ts'
import './DirectAnswer.scss'

/** What a search is answered with at once; the whole answer is one tap away. */
export function DirectAnswer({ answer: { question, blocks, citations } }: { answer: NonNullable<SearchResults['answer']> }) {
  const openSource = (number: number) => {
    const cited = citations.find(c => c.number === number)
    if (cited) open(paths.policy(cited.policyId, cited.clauseId))
  }
  return (
    <>
      <SectionHeader title='直接能回答的' />
      <Card className='direct-answer'>
        <AnswerPieces blocks={blocks} onSource={openSource} onChoose={other => open(paths.answer(other))} />
        <Button kind='plain' size='small' label={`看完整的回答：${question}`} onPress={() => open(paths.answer(question))}>
          看完整的回答
        </Button>
      </Card>
    </>
  )
}
