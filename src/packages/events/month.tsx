import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { getMonth } from '@/api/events'
import { subscribeToCalendar } from '@/culture/calendar'
import { Screen } from '@/frame/Screen'
import { ShareAction } from '@/home/ShareAction'
import { usePageShare } from '@/home/use-page-share'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { district } from '@/lib/district'
import { isWeapp } from '@/lib/platform'
import { paths } from '@/lib/routes'
import { clockText, dayString, local } from '@/lib/time'
import type { MonthSheet } from '../../../contract/culture/months.ts'
import { MonthDays } from './components/MonthDays'
import './month.scss'

/** A month of culture on one page: to read, to keep, to send on, and in browsers to print. */
export default function MonthPage() {
  const now = useNow()
  const asked = useRouter().params.month ?? ''
  const [month, setMonth] = useState(() => (/^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : dayString(Date.now()).slice(0, 7)))
  const sheet = useResource(`month:${month}`, () => getMonth(month))
  const name = local(`${month}-01`).format('YYYY年M月')
  const step = (months: number) => setMonth(local(`${month}-01`).add(months, 'month').format('YYYY-MM'))
  usePageShare(() => ({ title: `${name}，${district.street}有什么`, path: paths.month(month), picture: 'festival' }))
  return (
    <Screen title='文化月历' footer={sheet.data ? <Foot sheet={sheet.data} name={name} /> : undefined}>
      <View className='page-body month-sheet'>
        <View className='month-sheet__bar'>
          <Pressable className='month-sheet__step' label='上个月' onPress={() => step(-1)}>
            <Icon name='left' />
          </Pressable>
          <View className='month-sheet__name' role='heading' aria-level='2' aria-live='polite'>
            {name}
          </View>
          <Pressable className='month-sheet__step' label='下个月' onPress={() => step(1)}>
            <Icon name='right' />
          </Pressable>
        </View>
        <ResourceView resource={sheet}>
          {data =>
            data.total === 0 ? (
              <Empty
                title='这个月还没有活动'
                text='活动定下来就会出现在这里'
                action='订阅活动日历'
                onAction={subscribeToCalendar}
              />
            ) : (
              <MonthDays sheet={data} now={now} />
            )
          }
        </ResourceView>
      </View>
    </Screen>
  )
}

const Foot = ({ sheet, name }: { sheet: MonthSheet; name: string }) => (
  <>
    <ShareAction
      content={{
        label: `${district.name} 文化月历`,
        title: name,
        lines: [],
        rows: rowsOf(sheet),
        picture: null,
        path: paths.month(sheet.month),
        scene: null,
      }}
    />
    {isWeapp ? (
      <Button icon='cal' className='month-sheet__main' onPress={subscribeToCalendar}>
        订阅活动日历
      </Button>
    ) : (
      <Button icon='file' className='month-sheet__main' onPress={() => window.print()}>
        打印这一页
      </Button>
    )}
  </>
)

/** A line each, as the picture of the month has them. */
const rowsOf = ({ days, lasting }: MonthSheet) => [
  ...lasting.map(
    ({ title, startsAt, endsAt, venue, sample }) =>
      `${local(startsAt).format('M.D')}–${local(endsAt).format('M.D')}  ${title}，${venue}${sample ? '（示例）' : ''}`,
  ),
  ...days.flatMap(({ day, events }) =>
    events.map(
      ({ title, startsAt, venue, sample }) =>
        `${local(day).format('M.D ddd')} ${clockText(startsAt)}  ${title}，${venue}${sample ? '（示例）' : ''}`,
    ),
  ),
]
