import { useRef } from 'react'
import { isWeapp } from '@/lib/platform'

/**
 * Lets a field keep its own text while one types: in WeChat what comes back from the program takes a while, and letters
 * typed meanwhile would be lost. A text that the program changes by itself starts the field anew. Give `hear` what is typed.
 */
export function useOwnText(value: string) {
  const typed = useRef(value)
  const start = useRef({ key: 0, defaultValue: value })
  if (value !== typed.current) {
    typed.current = value
    start.current = { key: start.current.key + 1, defaultValue: value }
  }
  const hear = (text: string) => {
    typed.current = text
    return text
  }
  const { key, defaultValue } = start.current
  return { key, text: isWeapp ? { defaultValue } : { value }, hear }
}
