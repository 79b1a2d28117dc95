import { Text, View } from '@tarojs/components'
import { listInbox, markRead } from '@/api/inbox'
import { Screen } from '@/frame/Screen'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { Tag } from '@/kit/Tag'
import { open, openTab } from '@/lib/page-stack'
import { keptText, parse } from '@/lib/time'
import { useSession } from '@/stores/session'
import type { InboxItem } from '../../../contract/people/inbox.ts'
import './inbox.scss'

export default function InboxPage() {
  const isSignedIn = useSession(s => s.isSignedIn)
  return (
    <Screen title='消息'>
      <View className='page-body'>{isSignedIn ? <Messages /> : <NoMessages />}</View>
    </Screen>
  )
}

const NoMessages = () => (
  <Empty
    title='还没有消息'
    text='报过名的活动改期、取消，或候补补上了，会在这里告诉你'
    action='看活动'
    onAction={() => openTab('events')}
  />
)

function Messages() {
  const inbox = useResource('inbox', listInbox)
  const now = useNow()
  const read = (item: InboxItem) => {
    void markRead(item.id)
      .then(inbox.reload)
      .catch(() => {})
    if (item.link) open(item.link)
  }
  return (
    <ResourceView resource={inbox}>
      {({ items }) =>
        items.length === 0 ? (
          <NoMessages />
        ) : (
          items.map(item => (
            <Card
              key={item.id}
              className={`message ${item.readAt ? '' : 'is-new'}`}
              label={`${item.readAt ? '' : '未读，'}${item.title}，${item.text}`}
              onPress={() => read(item)}
            >
              <View className='message__top'>
                <Text className='message__title'>{item.title}</Text>
                {item.readAt ? null : <Tag hue='accent'>未读</Tag>}
              </View>
              <Text className='message__text'>{item.text}</Text>
              <Text className='message__at'>{keptText(parse(item.createdAt), now)}</Text>
            </Card>
          ))
        )
      }
    </ResourceView>
  )
}
