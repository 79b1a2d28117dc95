import { Text } from '@tarojs/components'
import { markedParts } from '../marked-words'
import './Marked.scss'

/** A title in which the words that were searched for stand out; whatever holds it says the plain title to screen readers. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  return (
    <>
      {markedParts(text, words).map(({ part, isMarked, at }) => (
        <Text key={at} className={isMarked ? 'marked' : ''}>
          {part}
        </Text>
      ))}
    </>
  )
}
