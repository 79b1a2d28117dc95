import { View } from '@tarojs/components'
import { useState } from 'react'
import { listMyNeeds, listNeeds, type NeedsShown, takeBackNeed } from '@/api/community'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { usePagedList } from '@/hooks/use-paged-list'
import { Button } from '@/kit/Button'
import { Chip, ChipRow } from '@/kit/Chip'
import { PagedRows } from '@/kit/PagedRows'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { useSession } from '@/stores/session'
import type { NeedSummary } from '../../../contract/community/needs.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { NeedCard } from './components/NeedCard'
import { OwnWords } from './components/OwnWords'
import './community.scss'

const shelves: { show: NeedsShown; text: string; empty: string }[] = [
  { show: 'open', text: '在办', empty: '没有在办的需求' },
  { show: 'overdue', text: '已超期', empty: '没有超期的' },
  { show: 'done', text: '办好的', empty: '还没有办好的' },
]

/** What the young and shops need, each with whom to turn to and until when. */
export default function NeedsPage() {
  const isSignedIn = useSession(s => s.isSignedIn)
  const [show, setShow] = useState<NeedsShown>('open')
  const list = usePagedList<NeedSummary, Page<NeedSummary>>(`needs:${show}`, cursor =>
    listNeeds({ show, ...(cursor ? { cursor } : {}) }),
  )
  usePageShare(() => ({ title: '需求清单：谁来办、何时办完，都写在这里', path: paths.needs() }))
  const ask = () => open(paths.newNeed())
  return (
    <Screen
      title='需求清单'
      footer={
        <Button className='community__main' icon='plus' onPress={ask}>
          说一个需求
        </Button>
      }
    >
      <View className='page-body'>
        <View className='community__lead'>青年和商户需要什么，谁负责、几号前办完，都写在这里。</View>
        {isSignedIn ? (
          <OwnWords title='我说的' name='my-needs' load={listMyNeeds} takeBack={takeBackNeed} path={paths.need} />
        ) : null}
        <ChipRow>
          {shelves.map(shelf => (
            <Chip key={shelf.show} isOn={show === shelf.show} onPress={() => setShow(shelf.show)}>
              {shelf.text}
            </Chip>
          ))}
        </ChipRow>
        <SectionHeader title='大家的需求' />
        <PagedRows
          list={list}
          unit='条'
          renderItem={need => <NeedCard key={need.id} need={need} />}
          empty={
            <Empty
              title={shelves.find(shelf => shelf.show === show)?.empty ?? ''}
              text='你需要什么，可以说出来，工作人员看过就公开'
              action='说一个需求'
              onAction={ask}
            />
          }
        />
      </View>
    </Screen>
  )
}
