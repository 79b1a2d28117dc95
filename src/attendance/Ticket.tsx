import { Text, View } from '@tarojs/components'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import './Ticket.scss'

interface TicketProps {
  /** The small line on top: 已报名 · 还有 14 天. */
  lead: string
  title: string
  when: string
  /** The stub at the right: what a tap opens. */
  stub: string
  stubIcon: string
  onPress: () => void
}

/** The one loud card: a ticket whose stub is torn off. */
export function Ticket({ lead, title, when, stub, stubIcon, onPress }: TicketProps) {
  return (
    <Pressable className='ticket' role='link' label={`${lead}，${title}，${when}，${stub}`} onPress={onPress}>
      <View className='ticket__body'>
        <View className='ticket__lead'>
          <Icon name='ticket' />
          <Text>{lead}</Text>
        </View>
        <Text className='ticket__title'>{title}</Text>
        <Text className='ticket__when'>{when}</Text>
      </View>
      <View className='ticket__stub'>
        <Icon name={stubIcon} />
        <Text>{stub}</Text>
      </View>
    </Pressable>
  )
}
