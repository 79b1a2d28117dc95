import { Text, View } from '@tarojs/components'
import Taro, { getCurrentPages } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { device } from '@/lib/device'
import { goBack, openTab } from '@/lib/page-stack'
import { isWeapp } from '@/lib/platform'
import './NavBar.scss'

interface NavBarProps {
  title?: string
  /** `over`: floats on a picture, white. */
  tone?: 'ground' | 'surface' | 'over'
  /** Tabs have nothing to go back to. */
  isTab?: boolean
  children?: ReactNode
}

/** The bar under the phone's own status line; leaves room for WeChat's capsule. */
export function NavBar({ title, tone = 'ground', isTab = false, children }: NavBarProps) {
  const isFirst = getCurrentPages().length <= 1
  useEffect(() => {
    // The phone's own words stand on the picture too.
    if (isWeapp && tone === 'over') void Taro.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: '#000000' })
  }, [tone])
  return (
    <View
      className={`nav-bar nav-bar--${tone}`}
      style={{
        paddingTop: `${device.statusBar}px`,
        paddingRight: `${device.capsule}px`,
        minHeight: `${device.statusBar + device.bar}px`,
      }}
    >
      {isTab ? null : (
        <Pressable
          className='nav-bar__back'
          label={isFirst ? '回到首页' : '返回'}
          onPress={isFirst ? () => openTab('home') : goBack}
        >
          <Icon name={isFirst ? 'home' : 'left'} />
        </Pressable>
      )}
      {children ?? (
        <View className={`nav-bar__title ${isTab ? 'is-tab' : ''}`} role='heading' aria-level='1'>
          <Text>{title}</Text>
        </View>
      )}
    </View>
  )
}
