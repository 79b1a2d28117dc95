import { Text, View } from '@tarojs/components'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { Marked } from './Marked'

/** What is found, in two lines. */
export function TextRow({ title, text, path, words = [] }: { title: string; text: string; path: string; words?: string[] }) {
  return (
    <Pressable className='search-page__row' role='link' label={`${title}，${text}`} onPress={() => open(path)}>
      <View className='search-page__name'>
        <Marked text={title} words={words} />
      </View>
      <Text className='search-page__summary'>{text}</Text>
    </Pressable>
  )
}
