import { Text } from '@tarojs/components'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './FootAction.scss'

/** A small action with its word, beside the main button at the foot of a page. */
export function FootAction({ icon, text, onPress }: { icon: string; text: string; onPress: () => void }) {
  return (
    <Pressable className='foot-action' onPress={onPress}>
      <Icon name={icon} />
      <Text>{text}</Text>
    </Pressable>
  )
}
