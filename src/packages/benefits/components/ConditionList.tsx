import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Fact } from '../../../../contract/policies/benefits.ts'
import type { Condition } from '../../../../contract/policies/eligibility.ts'
import { useAnswers } from '../answers'
import { labelsOf } from '../wording'
import { answeredText } from '../wording-for-others'
import './ConditionList.scss'

const signs = {
  met: { icon: 'check', word: '对上了' },
  failed: { icon: 'x', word: '没对上' },
  unknown: { icon: 'help', word: '还不知道' },
} as const

interface ConditionListProps {
  conditions: Condition[]
  definitions: Fact[]
  onClause: (number: number) => void
}

/** Each condition with what is asked, what was answered, where it is written, and the way to change the answer. */
export function ConditionList({ conditions, definitions, onClause }: ConditionListProps) {
  const facts = useAnswers(s => s.facts)
  return (
    <Card className='condition-list'>
      {conditions.map(condition => {
        const { label, state, clause, facts: names } = condition
        const unsure = definitions.filter(d => names.includes(d.name) && facts[d.name] == null)
        const about = (state === 'unknown' ? unsure[0] : undefined) ?? definitions.find(d => names.includes(d.name))
        return (
          <View key={label} className='condition-list__item'>
            <View className={`condition-list__sign is-${state}`} role='img' aria-label={signs[state].word}>
              <Icon name={signs[state].icon} />
            </View>
            <View className='condition-list__body'>
              <View className='condition-list__title'>
                <Text>{labelsOf(names, definitions) || '有效期'}</Text>
                {clause === null ? null : (
                  <Pressable className='condition-list__clause' onPress={() => onClause(clause)}>
                    <Text>第 {clause} 条</Text>
                  </Pressable>
                )}
              </View>
              <Text className='condition-list__text'>
                要求 {label.replace(/^[^，：]*要求：/, '')}
                {names.length > 0 ? ` · ${answeredText(names, definitions, facts)}` : ''}
              </Text>
              {state === 'unknown' && about?.hint ? <Text className='condition-list__hint'>{about.hint}</Text> : null}
            </View>
            {about ? (
              <Pressable
                className='condition-list__edit'
                label={`${state === 'unknown' ? '补充' : '修改'}${about.label}`}
                onPress={() => open(paths.checkFact(about.name))}
              >
                <Text>{state === 'unknown' ? '补充' : '修改'}</Text>
              </Pressable>
            ) : null}
          </View>
        )
      })}
    </Card>
  )
}
