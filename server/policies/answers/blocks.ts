import type { AnswerBlock } from '../../../contract/policies/answers.ts'

/** A block of an answer; what is not said is empty. */
export const block = (kind: AnswerBlock['kind'], text: string, more: Partial<AnswerBlock> = {}): AnswerBlock => ({
  kind,
  label: null,
  text,
  citations: [],
  options: [],
  amount: null,
  state: null,
  signpost: null,
  deadline: null,
  place: null,
  ...more,
})
