import { View } from '@tarojs/components'
import { district } from '@/lib/district'
import './Monogram.scss'

const hues = ['accent', 'sky', 'brand', 'lamp', 'plum'] as const

/** First words of employers' names that tell nothing apart. */
const { provinceShort, cityShort, districtShort } = district
const commonStarts = new RegExp(`^(?:${provinceShort}省?|${cityShort}市?|${districtShort}区?|中国)`)

interface MonogramProps {
  name: string
  size?: 'normal' | 'large'
  /** Of people, round. */
  isPerson?: boolean
}

/** The sign of an employer or a person: one character of the name on a tint that is always the same for the same name. */
export function Monogram({ name, size = 'normal', isPerson = false }: MonogramProps) {
  const sign = [...name.replace(commonStarts, '')][0] ?? [...name][0] ?? ''
  const hue = hues[[...name].reduce((sum, char) => sum + char.charCodeAt(0), 0) % hues.length]
  return (
    <View className={`monogram monogram--${hue} monogram--${size}${isPerson ? ' is-person' : ''}`} aria-hidden='true'>
      {sign}
    </View>
  )
}
