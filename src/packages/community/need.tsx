import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { getNeed } from '@/api/community'
import { needSideNames } from '@/community/labels'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { InfoList } from '@/kit/InfoList'
import { Paragraphs } from '@/kit/Paragraphs'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { paths } from '@/lib/routes'
import { dayText } from '@/lib/time'
import type { Need } from '../../../contract/community/needs.ts'
import { NeedFoot } from './components/NeedFoot'
import { NeedTags } from './components/NeedTags'
import './community.scss'

/** A need with who answers for it, until when, and what became of it. */
export default function NeedPage() {
  const { id = '' } = useRouter().params
  const need = useResource(`need:${id}`, () => getNeed(id))
  usePageShare(() => ({ title: need.data?.title ?? '需求清单', path: paths.need(id) }))
  return (
    <Screen
      title='需求'
      footer={need.data ? <NeedFoot need={need.data} onChange={next => need.change(() => next)} /> : undefined}
    >
      <View className='page-body'>
        <ResourceView resource={need}>{data => <NeedView need={data} />}</ResourceView>
      </View>
    </Screen>
  )
}

function NeedView({ need }: { need: Need }) {
  const { contact, departments, isOverdue, result, doneAt } = need
  const facts = [
    { icon: 'person', hue: 'brand' as const, title: need.steward, text: '管家：从头管到底' },
    {
      icon: 'msg',
      hue: 'sky' as const,
      title: contact.office,
      text: contact.phone,
      action: '打电话',
      onAction: () => void Taro.makePhoneCall({ phoneNumber: contact.phone }),
    },
    {
      icon: 'calendar',
      hue: isOverdue ? ('accent' as const) : ('lamp' as const),
      title: `${dayText(need.dueOn)}前办完`,
      text: isOverdue ? '已经超期，可以打电话催' : `${dayText(need.publishedAt)} 公开`,
    },
    ...(departments.length > 0
      ? [{ icon: 'building', hue: 'plum' as const, title: departments.join('、'), text: `背后 ${departments.length} 个部门` }]
      : []),
  ]
  return (
    <>
      <NeedTags need={need} />
      <View className='community__title' role='heading' aria-level='1'>
        {need.title}
      </View>
      <View className='community__by'>{needSideNames[need.raisedBy]}提出</View>
      {isOverdue ? <Notice icon='alert'>过了答应的日子还没办完</Notice> : null}
      <Card className='community__text'>
        <Paragraphs text={need.text} />
      </Card>
      {result !== null ? (
        <>
          <SectionHeader title='结果' />
          <Card className='community__text'>
            <Paragraphs text={result} />
            {doneAt ? <View className='community-card__basis'>{dayText(doneAt)} 办好</View> : null}
          </Card>
        </>
      ) : null}
      <SectionHeader title='谁来办' />
      <InfoList rows={facts} />
    </>
  )
}
