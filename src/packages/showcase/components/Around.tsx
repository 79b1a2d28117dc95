import { Text, View } from '@tarojs/components'
import { listEvents } from '@/api/events'
import { listAwards } from '@/api/nominations'
import { EventRow } from '@/culture/EventRow'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Monogram } from '@/kit/Monogram'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { SampleTag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { ShowcaseSummary } from '../../../../contract/showcase/showcase.ts'
import './Around.scss'

const ways = [
  { icon: 'edit', title: '写我的故事', text: '本人同意才公开，随时能撤回', go: () => open(paths.submitShowcase()) },
  { icon: 'trophy', title: '推荐一位', text: '青年之星、服务之星、星级商户', go: () => open(paths.nominate()) },
]
const mostHonours = 3
const mostEvents = 2

/** How one comes to be here, in front of all that is. */
export const Invitation = () => (
  <View className='around__ways'>
    {ways.map(({ icon, title, text, go }) => (
      <Pressable key={title} className='around__way' role='link' onPress={go}>
        <Icon name={icon} />
        <Text className='around__title'>{title}</Text>
        <Text className='around__text'>{text}</Text>
      </Pressable>
    ))}
  </View>
)

/** What people say of themselves, in their own words. */
export function Voices({ items }: { items: ShowcaseSummary[] }) {
  const said = items.filter(item => item.quote)
  if (said.length === 0) return null
  return (
    <>
      <SectionHeader title='他们自己说' />
      {said.map(item => (
        <Card
          key={item.id}
          className='around__voice'
          label={`${item.byline}说：${item.quote}`}
          onPress={() => open(paths.showcaseItem(item.id))}
        >
          <Text className='around__quote'>“{item.quote}”</Text>
          <View className='around__who'>
            <Monogram name={item.byline} isPerson />
            <Text>{item.byline}</Text>
            {item.sample ? <SampleTag /> : null}
          </View>
        </Card>
      ))}
    </>
  )
}

/** Who was honoured, and where one meets people. What cannot be had is left out: the page is about the items. */
export function Around() {
  const now = useNow()
  const awards = useResource('awards', listAwards)
  const events = useResource('events-social', () => listEvents({ category: 'social', limit: mostEvents }))
  const honours = (awards.data?.items ?? []).flatMap(({ award, honours }) => honours.map(honour => ({ award, ...honour })))
  const meetings = (events.data?.items ?? []).slice(0, mostEvents)
  return (
    <>
      {honours.length > 0 ? (
        <>
          <SectionHeader title='评上的人' onMore={() => open(paths.awards())} />
          <Card className='around__honours'>
            {honours.slice(0, mostHonours).map(({ award, nominee, itemId, reason, sample }) => (
              <Pressable
                key={`${award}${nominee}`}
                className='around__honour'
                role='link'
                onPress={() => open(itemId ? paths.showcaseItem(itemId) : paths.awards())}
              >
                <Icon name='trophy' />
                <View className='around__body'>
                  <Text className='around__title'>{nominee}</Text>
                  <Text className='around__text'>{[award, reason].filter(Boolean).join(' · ')}</Text>
                </View>
                {sample ? <SampleTag /> : null}
              </Pressable>
            ))}
          </Card>
        </>
      ) : null}
      {meetings.length > 0 ? <SectionHeader title='去见见他们' /> : null}
      {meetings.map(event => (
        <EventRow key={event.id} event={event} now={now} onPress={() => open(paths.event(event.id))} />
      ))}
    </>
  )
}
