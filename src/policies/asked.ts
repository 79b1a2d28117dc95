import { keep, recall } from '@/lib/storage'

export interface AskedQuestion {
  question: string
  previousId: string
  at: number
}

const mostKept = 20

/** What was asked on this device, newest first; the answers are kept beside it. */
export const askedQuestions = (): AskedQuestion[] => recall<AskedQuestion[]>('asked') ?? []

export function rememberQuestion(asked: AskedQuestion): void {
  const others = askedQuestions().filter(a => a.question !== asked.question)
  keep('asked', [asked, ...others].slice(0, mostKept))
}
