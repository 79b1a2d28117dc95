import { View } from '@tarojs/components'
import { Component, type ReactNode } from 'react'
import { Button } from '@/kit/Button'
import { Empty } from '@/kit/StateCard'
import { openTab, reopen } from '@/lib/page-stack'
import { forgetCopies } from '@/lib/storage'
import { reportError } from '@/stores/program-errors'

/** With what was kept the page would fail again. */
function retry(): void {
  forgetCopies()
  reopen()
}

interface BoundaryProps {
  /** Stays, so that one finds back. */
  bar: ReactNode
  /** Where no frame stands around it. */
  className?: string
  children: ReactNode
}

interface State {
  number: string | null
}

/** Stands where a page could not be drawn: says so, gives the number for staff, and tries again. */
export class ErrorBoundary extends Component<BoundaryProps, State> {
  override state: State = { number: null }

  static getDerivedStateFromError(error: unknown): State {
    return { number: reportError(error) }
  }

  override render(): ReactNode {
    const { number } = this.state
    if (number === null) return this.props.children
    return (
      <View className={this.props.className}>
        {this.props.bar}
        <View className='page-body' aria-live='assertive'>
          <Empty
            title='这一页没能打开'
            text='是程序出了问题，不是你的操作。可以再试一次，或先看看别的。'
            action='重试'
            onAction={retry}
          >
            <Button size='small' kind='line' onPress={() => openTab('home')}>
              回首页
            </Button>
          </Empty>
          <View className='state-card__reference'>编号 {number}，可报给工作人员</View>
        </View>
      </View>
    )
  }
}
