import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { getFair, listBooths } from '@/api/events'
import { fitsDegree } from '@/careers/fit'
import { NavBar } from '@/frame/NavBar'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useStructuredData } from '@/home/use-structured-data'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { Notice } from '@/kit/StateCard'
import { Tabs } from '@/kit/Tabs'
import { decoded } from '@/lib/decoded'
import { district } from '@/lib/district'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { momentText, shortDay } from '@/lib/time'
import { usePreferences } from '@/stores/preferences'
import type { Fair } from '../../../contract/careers/fairs.ts'
import { eventData } from '../../../contract/home/structured-data.ts'
import { AfterTheFair } from './components/AfterTheFair'
import { BoothGuide } from './components/BoothGuide'
import { FairDay, isItsDay } from './components/FairDay'
import { FairFoot } from './components/FairFoot'
import { FairHead } from './components/FairHead'
import { FairNumbers } from './components/FairNumbers'
import { StepList } from './components/StepList'
import { useLines } from './use-lines'
import './fair.scss'

type Section = 'map' | 'employers' | 'steps' | 'notes'

export default function FairPage() {
  const { id = '', notice } = useRouter().params
  const fair = useResource(`fair:${id}`, () => getFair(id))
  const now = useNow()
  useStructuredData(fair.data, data => eventData(data, district))
  usePageShare(() => ({
    title: fair.data ? `${momentText(fair.data.startsAt)} ${fair.data.title}` : `${district.area}的招聘会`,
    path: paths.fair(id),
    picture: 'fair',
  }))
  return (
    <Screen
      title={fair.data?.title ?? '招聘会'}
      nav={fair.data ? <FairHead fair={fair.data} now={now} /> : <NavBar title='招聘会' />}
      footer={fair.data ? <FairFoot fair={fair.data} /> : undefined}
    >
      <View className={`fair-page ${fair.data ? 'has-head' : ''}`}>
        {notice ? <Notice icon='history'>{decoded(notice)}</Notice> : null}
        <ResourceView resource={fair}>{data => <FairBody fair={data} isDay={isItsDay(data, now)} />}</ResourceView>
      </View>
    </Screen>
  )
}

function FairBody({ fair, isDay }: { fair: Fair; isDay: boolean }) {
  const booths = useResource(`booths:${fair.id}`, () => listBooths(fair.id))
  const lines = useLines(isDay ? fair.id : null)
  const degree = usePreferences(s => s.degree)
  const [section, setSection] = useState<Section>('map')
  const items = booths.data?.items ?? []
  const fitting = new Set(items.filter(booth => fitsDegree(booth, degree)).map(booth => booth.number))
  // Of a fair of long ago nothing but itself may be on record.
  const isBare = fair.status === 'ended' && fair.stats.employers === 0
  const sections = [
    { value: 'map', text: '展位图' },
    { value: 'employers', text: `企业 ${fair.stats.employers}` },
    { value: 'steps', text: '流程' },
    { value: 'notes', text: '须知' },
  ] as const

  return (
    <>
      <StateNotice fair={fair} />
      {isDay ? <FairDay fair={fair} lines={lines} /> : null}
      {isBare ? null : <FairNumbers fair={fair} fitting={degree ? fitting.size : null} />}
      {fair.status === 'ended' ? <AfterTheFair fairId={fair.id} /> : null}
      {isDay || fair.status === 'ended' || fair.status === 'cancelled' || district.nights === 0 ? null : (
        <Notice icon='pinned' action='排日程' onAction={() => open(paths.stayPlan(fair.id))}>
          从外地来？{district.nights} 天免费住处、晚上的活动，一起排好
        </Notice>
      )}
      <Tabs label='招聘会内容' options={sections} value={section} onChange={setSection} />
      {section === 'map' || section === 'employers' ? (
        <ResourceView resource={booths}>
          {({ hall }) => (
            <BoothGuide
              fairId={fair.id}
              hall={section === 'map' ? hall : null}
              booths={items}
              fitting={fitting}
              lines={lines}
              isOver={fair.status === 'ended'}
            />
          )}
        </ResourceView>
      ) : null}
      {section === 'steps' ? <StepList steps={fair.steps} /> : null}
      {section === 'notes' ? (
        <StepList
          steps={[...fair.bring.map(text => ({ title: '请带上', text })), ...fair.notes.map(text => ({ title: '请留意', text }))]}
        />
      ) : null}
    </>
  )
}

/** What has become of it, when it is not simply to come; always with a way on. */
function StateNotice({ fair }: { fair: Fair }) {
  const next = fair.next
  const goNext = next
    ? { action: `看 ${shortDay(next.startsAt)} 这场`, onAction: () => open(paths.fair(next.id)) }
    : { action: '看岗位', onAction: () => openTab('jobs') }
  if (fair.status === 'cancelled')
    return (
      <Notice icon='x' {...goNext}>
        这场招聘会已取消：{fair.cancelledReason}
      </Notice>
    )
  if (fair.status === 'ended')
    return (
      <Notice icon='history' {...goNext}>
        {fair.stats.jobs > 0 ? `这场招聘会已结束，${fair.stats.jobs} 个岗位可继续联系` : '这场招聘会已结束'}
      </Notice>
    )
  if (fair.previousStartsAt)
    return <Notice icon='refresh'>时间有变：原定 {momentText(fair.previousStartsAt)}，请看上面的新时间</Notice>
  return null
}
