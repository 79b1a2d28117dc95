import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Empty, Notice } from '@/kit/StateCard'
import { goBack } from '@/lib/page-stack'
import { keptText } from '@/lib/time'
import { discard, flushOutbox, type OutboxItem, useOutbox } from '@/stores/outbox'
import './outbox.scss'

/** What was done without a network and waits to be sent. */
export default function OutboxPage() {
  const items = useOutbox(s => s.items)
  const [isBusy, setBusy] = useState(false)
  const send = () => {
    setBusy(true)
    void flushOutbox().finally(() => setBusy(false))
  }
  return (
    <Screen title='待发送'>
      <View className='page-body'>
        {items.length === 0 ? (
          <Empty title='都发出去了' text='断网时的报名、取号和收藏会先存在这里，联网后自动发送' action='返回' onAction={goBack} />
        ) : (
          <>
            <Notice icon='wifi'>已存在本机，联网后自动发送，不会重复提交</Notice>
            {items.map(item => (
              <Card key={item.id} className='outbox-row'>
                <View className='outbox-row__body'>
                  <Text className='outbox-row__title'>{describe(item)}</Text>
                  <Text className='outbox-row__note'>
                    {keptText(item.at, Date.now())} · 编号 {item.id.toUpperCase().slice(-6)}
                  </Text>
                  {item.failure ? <Text className='outbox-row__failure'>{item.failure}</Text> : null}
                </View>
                <Button kind='line' size='small' label={`不发了：${describe(item)}`} onPress={() => discard(item.id)}>
                  不发了
                </Button>
              </Card>
            ))}
            <Button className='outbox-page__send' isBusy={isBusy} onPress={send}>
              现在发送
            </Button>
          </>
        )}
      </View>
    </Screen>
  )
}

function describe(item: OutboxItem): string {
  if (item.kind === 'favorite') return `${item.isOn ? '收藏' : '取消收藏'}：${item.title}`
  return `${item.kind === 'registration' ? '报名' : '取号'}：${item.title}`
}
