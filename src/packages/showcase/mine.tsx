import { View } from '@tarojs/components'
import { listMyShowcase } from '@/api/showcase'
import { Screen } from '@/frame/Screen'
import { useLinkSharing } from '@/home/use-link-sharing'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { district } from '@/lib/district'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { useSession } from '@/stores/session'
import { MyItemCard } from './components/MyItemCard'
import './mine.scss'

const nothing = { items: [] }

export default function MyShowcasePage() {
  const { isSignedIn } = useSession()
  const mine = useResource('my-showcase', async () => (isSignedIn ? listMyShowcase() : nothing))
  const send = useLinkSharing({ title: `青年风采：${district.street}上的年轻人`, path: paths.showcase() })
  const submit = () => open(paths.submitShowcase())
  return (
    <Screen title='我的风采'>
      <View className='page-body my-showcase'>
        <ResourceView resource={mine}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title='还没有投稿' text='你做的东西、你的故事，都可以给大家看看' action='展示我的' onAction={submit} />
            ) : (
              <>
                {items.map(item => (
                  <MyItemCard key={item.id} item={item} onChange={mine.reload} onSend={send} />
                ))}
                <Button className='my-showcase__more' kind='tint' icon='plus' onPress={submit}>
                  再展示一个
                </Button>
              </>
            )
          }
        </ResourceView>
      </View>
    </Screen>
  )
}
