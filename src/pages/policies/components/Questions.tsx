import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { listFrequentQuestions } from '@/api/policies'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Chip, ChipRow } from '@/kit/Chip'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { askedQuestions } from '@/policies/asked'

const shownFrequent = 5
const shownOwn = 6

/** What many ask, one tap from its answer; and what was asked on this device, readable without a network. */
export function Questions() {
  const frequent = useResource('frequent-questions', listFrequentQuestions)
  const [own, setOwn] = useState(askedQuestions)
  useDidShow(() => setOwn(askedQuestions()))
  const items = frequent.data?.items.slice(0, shownFrequent) ?? []
  return (
    <>
      {own.length > 0 ? (
        <>
          <SectionHeader title='我问过的' />
          <ChipRow>
            {own.slice(0, shownOwn).map(({ question, previousId }) => (
              <Chip key={question} hue='sky' onPress={() => open(paths.answer(question, previousId))}>
                {question.length > 14 ? `${question.slice(0, 14)}…` : question}
              </Chip>
            ))}
          </ChipRow>
        </>
      ) : null}
      {items.length > 0 ? (
        <>
          <SectionHeader title='大家常问' />
          <Card>
            {items.map(({ question }) => (
              <Pressable
                key={question}
                className='policies-page__question'
                role='link'
                onPress={() => open(paths.answer(question))}
              >
                <Icon name='help' />
                <View className='policies-page__words'>
                  <Text>{question}</Text>
                </View>
                <Icon name='right' />
              </Pressable>
            ))}
          </Card>
        </>
      ) : null}
    </>
  )
}
