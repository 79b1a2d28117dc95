import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getBigDay, getRehearsal } from '@/api/home'
import { NavBar } from '@/frame/NavBar'
import { Screen } from '@/frame/Screen'
import { BigDayBlock } from '@/home/BigDay'
import { BigDayHead } from '@/home/BigDayHead'
import { usePageShare } from '@/home/use-page-share'
import { useNow } from '@/hooks/use-now'
import { usePacedReload } from '@/hooks/use-paced-reload'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { district } from '@/lib/district'
import { leastBetween } from '@/lib/pace'
import { openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { parse } from '@/lib/time'
import './big-day.scss'

/** The day that is on, or, for who holds its link, a rehearsal of one. */
export default function BigDayPage() {
  const { token = '' } = useRouter().params
  const now = useNow()
  const day = useResource(token ? `rehearsal:${token}` : 'big-day', () =>
    token ? getRehearsal(token) : getBigDay().then(reply => reply.bigDay),
  )
  usePacedReload(now, day.reload)
  const bigDay = day.data && (day.data.isRehearsal || parse(day.data.endsAt) > now) ? day.data : null
  usePageShare(() => ({
    title: bigDay ? `${bigDay.name}：${bigDay.headline}` : `${district.street}的大活动`,
    path: paths.bigDay(),
    picture: 'festival',
  }))
  return (
    <Screen
      title={bigDay?.name ?? '大活动'}
      nav={
        bigDay ? (
          <BigDayHead bigDay={bigDay} refreshSeconds={leastBetween() / 1000}>
            <NavBar tone='over' title='' />
          </BigDayHead>
        ) : (
          <NavBar title='大活动' />
        )
      }
    >
      <View className={bigDay ? 'big-day-page' : 'page-body'}>
        {day.data === null && day.error === null && !day.isLoading ? (
          <Empty
            title='现在没有大活动'
            text='节假日和办大活动的日子，这里有入口、厕所和医疗点'
            action='回首页'
            onAction={() => openTab('home')}
          />
        ) : (
          <ResourceView resource={day}>{() => (bigDay ? <BigDayBlock bigDay={bigDay} now={now} /> : <Over />)}</ResourceView>
        )}
      </View>
    </Screen>
  )
}

const Over = () => (
  <Empty title='这个大活动结束了' text='接下来有什么，首页上有' action='回首页' onAction={() => openTab('home')} />
)
