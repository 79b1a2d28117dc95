import { Text } from '@tarojs/components'
import { isWeapp } from '@/lib/platform'

interface IconProps {
  name: string
  className?: string
}

/** A drawn sign in the colour of the text around it; says nothing to screen readers. */
export function Icon({ name, className = '' }: IconProps) {
  const names = `icon icon-${name}${className ? ` ${className}` : ''}`
  // Without words it is nothing to WeChat's readers, and each attribute is sent with each sign.
  return isWeapp ? <Text className={names} /> : <Text className={names} aria-hidden='true' />
}
