import { View } from '@tarojs/components'
import { listAwards } from '@/api/nominations'
import { Screen } from '@/frame/Screen'
import { useLinkSharing } from '@/home/use-link-sharing'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { useSession } from '@/stores/session'
import type { Award } from '../../../contract/showcase/nominations.ts'
import { HonourCard } from './components/HonourCard'
import { MyNominations } from './components/MyNominations'
import './awards.scss'

const meanings: Record<Award, string> = {
  青年之星: '在这里做出了样子的年轻人',
  服务之星: '把大家的事放在心上的人',
  星级商户: '用心待客、愿意带年轻人的店',
}

/** Who was honoured and why, who may be proposed, and how one's own proposals stand. */
export default function AwardsPage() {
  const isSignedIn = useSession(s => s.isSignedIn)
  const list = useResource('awards', listAwards)
  const send = useLinkSharing({ title: '青年风采 · 评优', path: paths.awards() })
  return (
    <Screen title='评优'>
      <View className='page-body awards-page'>
        <View className='awards-page__lead'>谁都可以推荐，评委写明理由；本人同意才公布名字。</View>
        <Button className='awards-page__nominate' icon='plus' onPress={() => open(paths.nominate())}>
          推荐一位
        </Button>
        {isSignedIn ? <MyNominations onSend={send} /> : null}
        <ResourceView resource={list}>
          {({ items }) =>
            items.map(({ award, honours }) => (
              <View key={award}>
                <SectionHeader title={award} />
                <View className='awards-page__meaning'>{meanings[award]}</View>
                {honours.map((honour, i) => (
                  <HonourCard key={honour.itemId ?? `${honour.nominee}${i}`} honour={honour} />
                ))}
                {honours.length === 0 ? <View className='awards-page__none'>还没有评出，等你推荐</View> : null}
              </View>
            ))
          }
        </ResourceView>
      </View>
    </Screen>
  )
}
