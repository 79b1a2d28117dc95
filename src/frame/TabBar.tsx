import { Text, View } from '@tarojs/components'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { openTab, type Tab } from '@/lib/page-stack'
import { isWeapp } from '@/lib/platform'
import './TabBar.scss'

const tabs: { tab: Tab; icon: string; text: string }[] = [
  { tab: 'home', icon: 'home', text: '首页' },
  { tab: 'jobs', icon: 'job', text: '招聘' },
  { tab: 'events', icon: 'place', text: '文旅' },
  { tab: 'policies', icon: 'policy', text: '政策' },
  { tab: 'mine', icon: 'me', text: '我的' },
]

/** The five tabs on h5; in WeChat the phone draws them (`app.config.ts`). */
export function TabBar({ current }: { current: Tab }) {
  if (isWeapp) return null
  return (
    <View className='tab-bar' role='navigation' aria-label='主导航'>
      {tabs.map(({ tab, icon, text }) => (
        <Pressable
          key={tab}
          role='link'
          className={`tab-bar__tab ${tab === current ? 'is-on' : ''}`}
          label={tab === current ? `${text}，当前页` : text}
          onPress={() => tab !== current && openTab(tab)}
        >
          <Icon name={icon} className='tab-bar__icon' />
          <Text>{text}</Text>
        </Pressable>
      ))}
    </View>
  )
}
