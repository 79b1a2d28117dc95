import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { Empty, Notice } from '@/kit/StateCard'
import { goBack, replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Benefit, Fact } from '../../../contract/policies/benefits.ts'
import { prefill, useAnswers } from './answers'
import { Answer } from './components/Answer'
import { useBenefits } from './use-benefits'
import { useQuestions } from './use-questions'
import { summaryOf } from './wording'
import './check.scss'

/** `policy` narrows to one benefit, `ask` to one question, `facts` brings answers along. */
export default function CheckPage() {
  const { policy = '', ask = '', facts = '' } = useRouter().params
  const benefits = useBenefits()
  usePageShare(() => ({ title: '答几题，看看自己能领哪些青年人才补贴', path: paths.check(), picture: 'talk' }))
  return (
    <Screen title='资格自查'>
      <View className='page-body'>
        <ResourceView resource={benefits}>
          {({ items, facts: definitions }) => (
            <Questions
              benefits={policy ? items.filter(item => item.policyId === policy) : items}
              definitions={definitions}
              brought={facts}
              only={ask || null}
              onDone={() => (ask ? goBack() : replace(policy ? paths.verdict(policy) : paths.checkResults()))}
            />
          )}
        </ResourceView>
      </View>
    </Screen>
  )
}

interface QuestionsProps {
  benefits: Benefit[]
  definitions: Fact[]
  brought: string
  only: string | null
  onDone: () => void
}

function Questions({ benefits, definitions, brought, only, onDone }: QuestionsProps) {
  // Before the first question is chosen: what is known is not asked.
  const [found] = useState(() => prefill(decoded(brought), definitions))
  const q = useQuestions(benefits, definitions, only, onDone)
  const facts = useAnswers(s => s.facts)
  if (!q.definition) return <Empty title='没有要再问的了' text='已有的回答够下结论' action='看结果' onAction={onDone} />
  const { name, ask, hint } = q.definition
  return (
    <>
      {only ? null : <Progress number={q.number} most={q.most} />}
      {found.length > 0 ? (
        <Notice icon='edit'>
          从你的提问里读到：
          {summaryOf(
            definitions.filter(d => found.includes(d.name)),
            facts,
          )}
          。在结果里可以改
        </Notice>
      ) : null}
      <View className='check-page__ask' role='heading' aria-level='2' aria-live='polite'>
        {ask}
      </View>
      {hint ? <View className='check-page__hint'>{hint}</View> : null}
      <Answer key={name} definition={q.definition} value={q.value} onAnswer={q.give} />
      {q.canGoBack ? (
        <Button kind='plain' icon='left' className='check-page__back' onPress={q.goBack}>
          上一题
        </Button>
      ) : null}
      <View className='check-page__private'>回答只存在这台手机上，不上传。</View>
    </>
  )
}

const Progress = ({ number, most }: { number: number; most: number }) => (
  <View className='check-page__progress'>
    <View className='check-page__track' aria-hidden='true'>
      <View className='check-page__bar' style={{ width: `${(Math.min(number, most) / most) * 100}%` }} />
    </View>
    <Text>
      第 {number} 题，最多 {most} 题
    </Text>
  </View>
)

/** The phone hands parameters over as they were sent, the browser decodes them. */
function decoded(text: string): string {
  try {
    return text.startsWith('%') ? decodeURIComponent(text) : text
  } catch {
    return ''
  }
}
