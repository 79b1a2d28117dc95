import { Text } from '@tarojs/components'

interface IconProps {
  name: string
  className?: string
}

/** A drawn sign in the colour of the text around it; says nothing to screen readers. */
export function Icon({ name, className = '' }: IconProps) {
  return <Text className={`icon icon-${name} ${className}`} aria-hidden='true' />
}
