import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ApiError } from '@/api/errors'
import { useNow } from '@/hooks/use-now'
import { keptText } from '@/lib/time'
import { Button } from './Button'
import { Card } from './Card'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './StateCard.scss'

interface EmptyProps {
  title: string
  text?: string
  action?: string
  onAction?: () => void
  children?: ReactNode
}

/** Nothing to show: one reason, one way on. */
export function Empty({ title, text, action, onAction, children }: EmptyProps) {
  return (
    <Card className='state-card'>
      <View className='state-card__title' role='heading' aria-level='2'>
        <Text>{title}</Text>
      </View>
      {text ? <View className='state-card__text'>{text}</View> : null}
      <View className='state-card__actions'>
        {action && onAction ? (
          <Button size='small' onPress={onAction}>
            {action}
          </Button>
        ) : null}
        {children}
      </View>
    </Card>
  )
}

/** What went wrong, why, and what to do now; with the number that staff can look up. */
export function Failure({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const { reference } = error
  return (
    <View aria-live='polite'>
      <Empty title={error.title} text={error.message} action='重试' onAction={onRetry} />
      {reference && !error.message.includes(reference) ? (
        <View className='state-card__reference'>编号 {reference}，可报给工作人员</View>
      ) : null}
    </View>
  )
}

/** The content below is an older copy: says from when. */
export function KeptNotice({ keptAt, onRetry }: { keptAt: number; onRetry: () => void }) {
  const now = useNow()
  return (
    <View className='kept-notice' aria-live='polite'>
      <Icon name='wifi' />
      <Text className='kept-notice__text'>网络不稳，这是 {keptText(keptAt, now)} 的内容</Text>
      <Pressable className='kept-notice__retry' onPress={onRetry}>
        <Text>重试</Text>
      </Pressable>
    </View>
  )
}

/** One line that something needs to be known; not an error. */
export function Notice({
  children,
  icon = 'info',
  action,
  onAction,
}: {
  children: ReactNode
  icon?: string
  action?: string
  onAction?: () => void
}) {
  return (
    <View className='kept-notice'>
      <Icon name={icon} />
      <Text className='kept-notice__text is-wrapped'>{children}</Text>
      {action && onAction ? (
        <Pressable className='kept-notice__retry' onPress={onAction}>
          <Text>{action}</Text>
        </Pressable>
      ) : null}
    </View>
  )
}
