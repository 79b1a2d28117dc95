import { Text, View } from '@tarojs/components'
import { Icon } from '@/kit/Icon'
import './VerdictCard.scss'

export interface VerdictLook {
  hue: 'go' | 'wait' | 'stop'
  icon: string
  word: string
}

interface VerdictCardProps extends VerdictLook {
  /** Who or what it is about. */
  about?: string | null | undefined
  lines: (string | null)[]
}

/** Colour, sign and word say the same, large enough to be read from afar. */
export const VerdictCard = ({ hue, icon, word, about, lines }: VerdictCardProps) => (
  <View className={`verdict is-${hue}`}>
    <Icon name={icon} />
    <View className='verdict__word' role='heading' aria-level='2'>
      {word}
    </View>
    {about ? <Text className='verdict__about'>{about}</Text> : null}
    {lines.map(line =>
      line ? (
        <Text key={line} className='verdict__message'>
          {line}
        </Text>
      ) : null,
    )}
  </View>
)
