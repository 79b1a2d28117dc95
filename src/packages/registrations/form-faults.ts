import type { RegistrationRequest } from '../../../contract/attendance/registrations.ts'
import type { DistrictEvent } from '../../../contract/culture/events.ts'

export type FieldName = 'name' | 'phone' | 'consent' | 'form' | 'age' | 'qualified' | `answers.${string}`

export interface FormError {
  name: FieldName
  message: string
}

interface Typed {
  answers: Record<string, string>
  age: string
  qualified: boolean
}

const asksAge = ({ gate }: DistrictEvent) => gate !== null && (gate.minAge !== null || gate.maxAge !== null)
const asksQualification = ({ gate }: DistrictEvent) => gate !== null && gate.qualification !== null

/** What is missing of the event's own questions; the server checks again. */
export function formFaults(event: DistrictEvent, { answers, age, qualified }: Typed): FormError[] {
  const unanswered = event.questions.filter(question => question.required && !answers[question.id]?.trim())
  return [
    ...(asksAge(event) && !/^\d{1,3}$/.test(age.trim()) ? [{ name: 'age' as const, message: '请填写周岁年龄，如 20' }] : []),
    ...(asksQualification(event) && !qualified
      ? [{ name: 'qualified' as const, message: `这一场面向${event.gate?.qualification}，符合请勾选` }]
      : []),
    ...unanswered.map(({ id, label }) => ({ name: `answers.${id}` as const, message: `请回答“${label}”` })),
  ]
}

/** What goes along with the sign-up: only what the event asks for. */
export function statedFacts(event: DistrictEvent, { answers, age, qualified }: Typed): Partial<RegistrationRequest> {
  const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '')
  return {
    ...(given.length > 0 ? { answers: Object.fromEntries(given) } : {}),
    ...(asksAge(event) ? { age: Number(age) } : {}),
    ...(asksQualification(event) ? { qualified } : {}),
  }
}
