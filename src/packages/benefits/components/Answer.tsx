import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Field } from '@/kit/Field'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import type { Fact } from '../../../../contract/policies/benefits.ts'
import type { FactValue } from '../../../../contract/policies/eligibility.ts'
import { answerFault } from '../../../../contract/policies/eligibility-questions.ts'
import { MonthChoice } from './MonthChoice'
import './Answer.scss'

interface AnswerProps {
  definition: Fact
  value: FactValue | null | undefined
  onAnswer: (value: FactValue | null) => void
}

/** Chosen rather than typed; not knowing is an answer too. */
export function Answer({ definition, value, onAnswer }: AnswerProps) {
  const { type, values } = definition
  return (
    <>
      {type === 'enum' ? (
        <Choices options={values.map(text => ({ text, value: text }))} value={value} onChoose={onAnswer} />
      ) : null}
      {type === 'bool' ? <Choices options={yesOrNo} value={value} onChoose={onAnswer} /> : null}
      {type === 'int' ? <NumberAnswer definition={definition} value={value} onAnswer={onAnswer} /> : null}
      {type === 'ym' ? <MonthChoice value={typeof value === 'string' ? value : null} onChoose={onAnswer} /> : null}
      {type === 'list' ? <ListAnswer values={values} value={value} onAnswer={onAnswer} /> : null}
      <Button kind='tint' icon='help' className='answer__unsure' onPress={() => onAnswer(null)}>
        不清楚，先跳过
      </Button>
    </>
  )
}

const yesOrNo = [
  { text: '是', value: true },
  { text: '否', value: false },
]

interface ChoicesProps {
  options: { text: string; value: string | boolean }[]
  value: FactValue | null | undefined
  onChoose: (value: string | boolean) => void
}

function Choices({ options, value, onChoose }: ChoicesProps) {
  return (
    <Card className='answer'>
      <View role='radiogroup'>
        {options.map(option => (
          <Option
            key={option.text}
            role='radio'
            text={option.text}
            isOn={option.value === value}
            onPress={() => onChoose(option.value)}
          />
        ))}
      </View>
    </Card>
  )
}

function Option({ role, text, isOn, onPress }: { role: 'radio' | 'checkbox'; text: string; isOn: boolean; onPress: () => void }) {
  return (
    <Pressable role={role} isOn={isOn} className={`answer__option ${isOn ? 'is-on' : ''}`} onPress={onPress}>
      <Text className='answer__text'>{text}</Text>
      <View className={`answer__sign is-${role}`}>{isOn ? <Icon name='check' /> : null}</View>
    </Pressable>
  )
}

function NumberAnswer({ definition, value, onAnswer }: AnswerProps) {
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value) : '')
  const [error, setError] = useState<string | null>(null)
  const submit = () => {
    const number = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN
    if (answerFault(definition, number) !== null) setError('请填数字，例如 6；不知道就点“不清楚”')
    else onAnswer(number)
  }
  return (
    <>
      <Field
        name={definition.name}
        label={definition.unit ? `${definition.label}（${definition.unit}）` : definition.label}
        type='digits'
        value={typed}
        maxLength={9}
        error={error}
        onChange={setTyped}
        onConfirm={submit}
      />
      <Button className='answer__next' onPress={submit}>
        下一题
      </Button>
    </>
  )
}

function ListAnswer({ values, value, onAnswer }: { values: readonly string[] } & Omit<AnswerProps, 'definition'>) {
  const [chosen, setChosen] = useState<string[]>(Array.isArray(value) ? value : [])
  const toggle = (text: string) => setChosen(chosen.includes(text) ? chosen.filter(c => c !== text) : [...chosen, text])
  return (
    <>
      <Card className='answer'>
        {values.map(text => (
          <Option key={text} role='checkbox' text={text} isOn={chosen.includes(text)} onPress={() => toggle(text)} />
        ))}
      </Card>
      <Button className='answer__next' onPress={() => onAnswer(chosen)}>
        {chosen.length > 0 ? '下一题' : '都没有，下一题'}
      </Button>
    </>
  )
}
