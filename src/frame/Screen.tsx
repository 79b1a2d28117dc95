import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { district } from '@/lib/district'
import type { Tab } from '@/lib/page-stack'
import { isWeapp } from '@/lib/platform'
import { SignInSheet } from '@/people/SignInSheet'
import { usePreferences } from '@/stores/preferences'
import { ErrorBoundary } from './ErrorBoundary'
import { NavBar } from './NavBar'
import { TabBar } from './TabBar'
import './Screen.scss'

interface ScreenProps {
  title: string
  children: ReactNode
  /** A tab's page carries the tab bar. */
  tab?: Tab
  /** Replaces the plain bar with the title. */
  nav?: ReactNode
  /** Stays at the bottom, above the phone's home bar. */
  footer?: ReactNode
  className?: string
}

/** The frame of every page: bar, content, footer or tabs, and the reader's text size. */
export function Screen({ title, children, tab, nav, footer, className = '' }: ScreenProps) {
  const textSize = usePreferences(s => s.textSize)
  useDidShow(() => {
    // WeChat shows no title of its own here; browsers and screen readers do.
    if (!isWeapp) void Taro.setNavigationBarTitle({ title: `${title} · ${district.name}` })
  })
  const bar = <NavBar title={title} isTab={tab !== undefined} />
  return (
    <View className={`screen screen--${textSize} ${tab ? 'has-tabs' : ''} ${footer ? 'has-footer' : ''} ${className}`}>
      <ErrorBoundary bar={bar}>
        {nav ?? bar}
        <View className='screen__content' role='main'>
          {children}
        </View>
        {footer ? <View className='screen__footer'>{footer}</View> : null}
      </ErrorBoundary>
      {tab ? <TabBar current={tab} /> : null}
      {isWeapp ? null : <SignInSheet />}
    </View>
  )
}
