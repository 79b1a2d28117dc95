import { View } from '@tarojs/components'
import { Chip } from '@/kit/Chip'
import { SectionHeader } from '@/kit/SectionHeader'
import './Words.scss'

interface WordsProps {
  title: string
  words: string[]
  onChoose: (words: string) => void
}

/** Searches to be made with one tap. */
export function Words({ title, words, onChoose }: WordsProps) {
  return (
    <>
      <SectionHeader title={title} />
      <View className='search-words'>
        {words.map(text => (
          <Chip key={text} onPress={() => onChoose(text)}>
            {text}
          </Chip>
        ))}
      </View>
    </>
  )
}
