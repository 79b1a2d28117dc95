import { View } from '@tarojs/components'
import './Paragraphs.scss'

/** Running text as it came: a line break is a new paragraph, nothing in it is code. */
export function Paragraphs({ text }: { text: string | string[] }) {
  const lines = (Array.isArray(text) ? text : text.split(/\n+/)).map(line => line.trim()).filter(Boolean)
  return (
    <View className='paragraphs'>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change under the reader.
        <View className='paragraphs__line' key={i}>
          {line}
        </View>
      ))}
    </View>
  )
}
