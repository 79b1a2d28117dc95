import { type Gate, optionsOf, type Question } from '../../../contract/culture/sign-up-form.ts'
import { conflict, type FieldError, invalidRequest } from '../../platform/problem.ts'

export interface StatedFacts {
  answers?: Record<string, string> | undefined
  age?: number | undefined
  qualified?: boolean | undefined
}

/** Throws where the event is not for this person, with the event's own reason. What was stated is not kept. */
export function checkGate(gate: Gate | null, { age, qualified }: StatedFacts): void {
  if (!gate) return
  const hasAge = gate.minAge !== null || gate.maxAge !== null
  const missing: FieldError[] = [
    ...(hasAge && age === undefined ? [{ path: 'age', message: '这一场有年龄要求，请填写周岁年龄' }] : []),
    ...(gate.qualification !== null && qualified !== true
      ? [{ path: 'qualified', message: `这一场面向${gate.qualification}，符合请勾选` }]
      : []),
  ]
  if (missing.length > 0) throw invalidRequest(missing)
  const isOutside = age !== undefined && (age < (gate.minAge ?? 0) || age > (gate.maxAge ?? 200))
  if (hasAge && isOutside) throw conflict('not-eligible', `这一场限 ${ageText(gate)}`, `${gate.reason}。可以看看别的活动。`)
}

/** The answers worth keeping: known questions, filled in; throws with every fault at its field. */
export function checkAnswers(questions: Question[], answers: Record<string, string> = {}): Record<string, string> {
  const faults: FieldError[] = Object.keys(answers)
    .filter(id => !questions.some(question => question.id === id))
    .map(id => ({ path: `answers.${id}`, message: '这一场没有这个问题' }))
  const kept: Record<string, string> = {}
  for (const question of questions) {
    const answer = (Object.hasOwn(answers, question.id) ? (answers[question.id] ?? '') : '').trim()
    const options = optionsOf(question)
    if (answer === '') {
      if (question.required) faults.push({ path: `answers.${question.id}`, message: `请回答“${question.label}”` })
    } else if (options.length > 0 && !options.includes(answer))
      faults.push({ path: `answers.${question.id}`, message: `“${question.label}”请从给出的选项里选` })
    else kept[question.id] = answer
  }
  if (faults.length > 0) throw invalidRequest(faults)
  return kept
}

function ageText({ minAge, maxAge }: Gate): string {
  if (minAge !== null && maxAge !== null) return `${minAge}–${maxAge} 周岁`
  return minAge !== null ? `${minAge} 周岁及以上` : `${maxAge} 周岁及以下`
}
