import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { NearestServices } from '@/culture/NearestServices'
import { Screen } from '@/frame/Screen'
import { AskBar } from '@/kit/AskBar'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { decoded } from '@/lib/decoded'
import { open, replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { PolicyAnswer } from '../../../contract/policies/answers.ts'
import './answer.scss'
import { AnswerCard } from './components/AnswerCard'
import { Feedback } from './components/Feedback'
import { SourceCard } from './components/SourceCard'
import { useAnswer } from './use-answer'

export default function AnswerPage() {
  const { q = '', previous = '' } = useRouter().params
  const question = decoded(q)
  const answer = useAnswer(question, previous)
  useShareAppMessage(() => ({ title: question, path: paths.answer(question) }))
  const followUp = (next: string) => open(paths.answer(next, answer.data?.id ?? ''))
  return (
    <Screen title='政策问答' footer={<AskBar placeholder='接着问，如 那硕士呢' onAsk={followUp} />}>
      <View className='page-body answer-page'>
        <View className='answer-page__question' role='heading' aria-level='2'>
          {question}
        </View>
        <View aria-live='polite'>
          <ResourceView resource={answer}>{data => <Answer answer={data} question={question} />}</ResourceView>
        </View>
      </View>
    </Screen>
  )
}

/** Below the answer stand the two ways on: what may I draw myself, and a person who answers. */
function Answer({ answer, question }: { answer: PolicyAnswer; question: string }) {
  const citations = [...answer.citations].sort((a, b) => a.number - b.number)
  const openSource = (number: number) => {
    const cited = citations.find(c => c.number === number)
    if (cited) open(paths.policy(cited.policyId, cited.clauseId))
  }
  return (
    <>
      {answer.service ? (
        <NearestServices service={answer.service} />
      ) : (
        <AnswerCard answer={answer} onSource={openSource} onChoose={question => replace(paths.answer(question))} />
      )}
      <View className='answer-page__actions'>
        {answer.outcome === 'answered' && !answer.service ? (
          <Button kind='tint' icon='list' onPress={() => open(paths.checkWith(answer.facts))}>
            查我能不能领
          </Button>
        ) : null}
        <Button kind='line' icon='person' onPress={() => open(paths.newTicket({ questionId: answer.id, text: question }))}>
          问工作人员
        </Button>
      </View>
      <Feedback answerId={answer.id} />
      {citations.length > 0 ? (
        <>
          <SectionHeader title={`依据 ${citations.length} 条`} />
          {citations.map(citation => (
            <SourceCard key={citation.clauseId} citation={citation} onPress={() => openSource(citation.number)} />
          ))}
        </>
      ) : null}
      {answer.service ? null : (
        <View className='answer-page__note'>
          按 {answer.asOf} 的规定回答{answer.generated ? '，首句由AI生成' : ''}。办理以主管部门答复为准。
        </View>
      )}
    </>
  )
}
