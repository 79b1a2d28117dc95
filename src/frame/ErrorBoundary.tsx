import { View } from '@tarojs/components'
import { Component, type ReactNode } from 'react'
import { Button } from '@/kit/Button'
import { Empty } from '@/kit/StateCard'
import { openTab } from '@/lib/page-stack'
import { reportError } from '@/stores/program-errors'

interface State {
  number: string | null
}

/** Stands where a page could not be drawn: says so, gives the number for staff, and tries again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { number: null }

  static getDerivedStateFromError(error: unknown): State {
    return { number: reportError(error) }
  }

  override render(): ReactNode {
    const { number } = this.state
    if (number === null) return this.props.children
    return (
      <View className='page-body' aria-live='assertive'>
        <Empty
          title='这一页没能打开'
          text='是程序出了问题，不是你的操作。可以再试一次，或先看看别的。'
          action='重试'
          onAction={() => this.setState({ number: null })}
        >
          <Button size='small' kind='line' onPress={() => openTab('home')}>
            回首页
          </Button>
        </Empty>
        <View className='state-card__reference'>编号 {number}，可报给工作人员</View>
      </View>
    )
  }
}
