import { Text, View } from '@tarojs/components'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import './Entries.scss'

const entries = [
  { icon: 'users', hue: 'brand', text: '招聘会', go: () => open(paths.fairs()) },
  { icon: 'job', hue: 'lamp', text: '找岗位', go: () => openTab('jobs') },
  { icon: 'list', hue: 'sky', text: '资格自查', go: () => open(paths.check()) },
  { icon: 'trophy', hue: 'plum', text: '青年风采', go: () => open(paths.showcase()) },
]

/** The first things people come for. */
export function Entries() {
  return (
    <View className='entries'>
      {entries.map(({ icon, hue, text, go }) => (
        <Pressable key={text} className='entries__entry' role='link' onPress={go}>
          <View className={`entries__icon is-${hue}`}>
            <Icon name={icon} />
          </View>
          <Text>{text}</Text>
        </Pressable>
      ))}
    </View>
  )
}
