import { Text } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import './LinkList.scss'

export interface Link {
  icon: string
  text: string
  /** What is behind it, in a word or a number. */
  note?: string
  go: () => void
}

export function LinkList({ title, links }: { title: string; links: Link[] }) {
  return (
    <>
      <SectionHeader title={title} />
      <Card className='link-list'>
        {links.map(({ icon, text, note, go }) => (
          <Pressable key={text} className='link-list__link' role='link' onPress={go}>
            <Icon name={icon} />
            <Text className='link-list__text'>{text}</Text>
            {note ? <Text className='link-list__note'>{note}</Text> : null}
            <Icon name='right' className='link-list__arrow' />
          </Pressable>
        ))}
      </Card>
    </>
  )
}
