import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { listFrequentAnswers } from '@/api/tickets'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Paragraphs } from '@/kit/Paragraphs'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import type { FrequentAnswer } from '../../../../contract/policies/tickets.ts'
import { Citations } from './Citations'
import './FrequentAnswers.scss'

/** What others asked and staff answered, reviewed: perhaps nobody needs to be asked. */
export function FrequentAnswers() {
  const { data } = useResource('frequent-answers', listFrequentAnswers)
  if (!data || data.items.length === 0) return null
  return (
    <>
      <SectionHeader title='别人问过' />
      <Card className='frequent-answers'>
        {data.items.map(item => (
          <Entry key={item.id} item={item} />
        ))}
      </Card>
    </>
  )
}

function Entry({ item }: { item: FrequentAnswer }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className='frequent-answers__entry'>
      <Pressable className='frequent-answers__question' isOn={isOpen} onPress={() => setOpen(!isOpen)}>
        <Text className='frequent-answers__text'>{item.question}</Text>
        <Icon name={isOpen ? 'down' : 'right'} />
      </Pressable>
      {isOpen ? (
        <View className='frequent-answers__answer'>
          <Paragraphs text={item.answer} />
          <Citations citations={item.citations} />
        </View>
      ) : null}
    </View>
  )
}
