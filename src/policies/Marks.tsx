import { Text } from '@tarojs/components'
import { Pressable } from '@/kit/Pressable'
import './Marks.scss'

/** The numbers of what a sentence rests on; each leads to the clause. */
export const Marks = ({ numbers, onSource }: { numbers: readonly number[]; onSource: (number: number) => void }) => (
  <>
    {numbers.map(number => (
      <Pressable key={number} className='answer-mark' role='link' label={`依据 ${number}`} onPress={() => onSource(number)}>
        <Text>{number}</Text>
      </Pressable>
    ))}
  </>
)
