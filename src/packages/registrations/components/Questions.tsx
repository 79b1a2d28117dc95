import { View } from '@tarojs/components'
import { Chip } from '@/kit/Chip'
import { Field } from '@/kit/Field'
import { FieldFrame } from '@/kit/FieldFrame'
import type { Question } from '../../../../contract/culture/sign-up-form.ts'
import type { FieldName } from '../form-faults'
import './Questions.scss'

interface QuestionsProps {
  questions: Question[]
  answers: Record<string, string>
  onAnswer: (id: string, answer: string) => void
  errorOf: (field: FieldName) => string | null
}

/** What the organizer asks: a line to write, or one of several. */
export function Questions({ questions, answers, onAnswer, errorOf }: QuestionsProps) {
  return (
    <>
      {questions.map(question => {
        const error = errorOf(`answers.${question.id}`)
        const answer = answers[question.id] ?? ''
        if (question.kind === 'text')
          return (
            <Field
              key={question.id}
              name={`answers-${question.id}`}
              label={question.label}
              isOptional={!question.required}
              value={answer}
              maxLength={200}
              error={error}
              onChange={value => onAnswer(question.id, value)}
              {...(question.purpose ? { purpose: question.purpose } : {})}
            />
          )
        return (
          <FieldFrame
            key={question.id}
            name={`answers-${question.id}`}
            label={question.label}
            purpose={question.purpose}
            isOptional={!question.required}
            error={error}
          >
            <View className='question__options' role='group' aria-label={question.label}>
              {question.options.map(option => (
                <Chip
                  key={option}
                  isOn={answer === option}
                  {...(answer === option ? { icon: 'check' } : {})}
                  onPress={() => onAnswer(question.id, answer === option ? '' : option)}
                >
                  {option}
                </Chip>
              ))}
            </View>
          </FieldFrame>
        )
      })}
    </>
  )
}
