import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { Tag } from '@/kit/Tag'
import { openTab } from '@/lib/page-stack'
import { MessageConsent } from '@/people/MessageConsent'
import { SignInCard } from '@/people/SignInCard'
import { useMessageConsent } from '@/people/use-message-consent'
import { useSignIn } from '@/people/use-sign-in'
import type { SavedSearch } from '../../../contract/careers/saved-searches.ts'
import { useSearches } from './use-searches'
import './own-pages.scss'

export default function SearchesPage() {
  const { save = '' } = useRouter().params
  const signIn = useSignIn()
  return (
    <Screen title='订的岗位搜索'>
      <View className='page-body'>
        {signIn.isSignedIn ? (
          <Searches wanted={save} />
        ) : (
          <SignInCard form={signIn} purpose='登录后能订下岗位搜索，有新岗位在“消息”里告诉你。' />
        )}
      </View>
    </Screen>
  )
}

function Searches({ wanted }: { wanted: string }) {
  const { searches, offered, save, pause, remove, show } = useSearches(wanted)
  const consent = useMessageConsent()
  return (
    <>
      {offered ? (
        <Card className='own-card'>
          <Text className='own-row__title'>{offered.label}</Text>
          <Text className='own-row__note'>有符合的新岗位，在“消息”里告诉你</Text>
          <View className='own-card__actions'>
            <Button size='small' icon='bell' onPress={save}>
              订下
            </Button>
          </View>
        </Card>
      ) : null}
      <ResourceView resource={searches}>
        {({ items }) =>
          items.length === 0 && !offered ? (
            <Empty
              title='还没有订岗位搜索'
              text='在“招聘”里选好条件，点“有新的就告诉我”'
              action='去选条件'
              onAction={() => openTab('jobs')}
            />
          ) : (
            <>
              {items.map(item => (
                <SearchCard
                  key={item.id}
                  search={item}
                  onShow={() => show(item)}
                  onPause={() => pause(item)}
                  onRemove={() => remove(item)}
                />
              ))}
              {items.length > 0 ? (
                <View className='own-page__last'>
                  <MessageConsent consent={consent} word='有新岗位，微信提醒我一次' />
                </View>
              ) : null}
            </>
          )
        }
      </ResourceView>
    </>
  )
}

interface SearchCardProps {
  search: SavedSearch
  onShow: () => void
  onPause: () => void
  onRemove: () => void
}

const SearchCard = ({ search: { label, newJobs, isPaused }, onShow, onPause, onRemove }: SearchCardProps) => (
  <Card className='own-card'>
    <View className='own-card__top'>
      <Text className='own-row__title'>{label}</Text>
      {isPaused ? <Tag icon='hourglass'>已暂停</Tag> : newJobs > 0 ? <Tag hue='accent'>{newJobs} 个新岗位</Tag> : null}
    </View>
    <Text className='own-row__note'>
      {isPaused ? '暂停期间不提醒' : newJobs > 0 ? '上次点开之后新发布的' : '上次点开之后还没有新的'}
    </Text>
    <View className='own-card__actions'>
      <Button size='small' kind='tint' label={`看岗位：${label}`} onPress={onShow}>
        看岗位
      </Button>
      <Button size='small' kind='line' label={`${isPaused ? '恢复提醒' : '暂停提醒'}：${label}`} onPress={onPause}>
        {isPaused ? '恢复提醒' : '暂停提醒'}
      </Button>
      <Button size='small' kind='line' label={`不订了：${label}`} onPress={onRemove}>
        不订了
      </Button>
    </View>
  </Card>
)
