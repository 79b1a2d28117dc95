import { Text, View } from '@tarojs/components'
import { statusLabels } from '@/culture/labels'
import { Button } from '@/kit/Button'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shortDay } from '@/lib/time'
import { useOutbox } from '@/stores/outbox'
import { passFor, usePasses } from '@/stores/passes'
import type { DistrictEvent } from '../../contract/culture/events.ts'
import './SignUpButton.scss'

/** The main button of an event's page: what can be done now, by its state and one's own. */
export function SignUpButton({ event }: { event: DistrictEvent }) {
  const pass = usePasses(s => passFor(s.passes, event.id))
  const waiting = useOutbox(s => s.items.some(item => item.kind === 'registration' && item.eventId === event.id && !item.failure))
  const isOver = event.status === 'ended' || event.status === 'cancelled'
  if (pass && !isOver)
    return (
      <Button className='sign-up' icon='qr' onPress={() => open(paths.pass(pass.id))}>
        出示入场码
      </Button>
    )
  if (waiting) return <Info title='报名已排队' text='会自动提交' />
  if (event.mine?.status === 'waitlisted')
    return (
      <Button className='sign-up' kind='tint' onPress={() => open(paths.registered(event.id))}>
        候补第 {event.mine.position} 位
      </Button>
    )
  const { state, opensAt } = event.registration
  switch (state) {
    case 'open':
      return (
        <Button className='sign-up' onPress={() => open(paths.register(event.id))}>
          {event.priceText.startsWith('免费') ? '免费报名' : '报名'}
          <Text className='sign-up__small'>约 20 秒</Text>
        </Button>
      )
    case 'waitlist':
      return (
        <Button className='sign-up' onPress={() => open(paths.register(event.id))}>
          排候补
          <Text className='sign-up__small'>前面 {event.seats.waitlisted} 人</Text>
        </Button>
      )
    case 'none':
      return <Info title='不用报名' text='直接到现场参加' />
    case 'not-yet':
      return <Info title={`${shortDay(opensAt ?? event.startsAt)} 开始报名`} text='到时再来' />
    case 'full':
      return <Info title='名额和候补都满了' text='看看别的场次' />
    default:
      return <Info title={isOver ? statusLabels[event.status].text : '报名已结束'} text='看看别的场次' />
  }
}

const Info = ({ title, text }: { title: string; text: string }) => (
  <View className='sign-up__info' aria-live='polite'>
    <Text className='sign-up__title'>{title}</Text>
    <Text className='sign-up__text'>{text}</Text>
  </View>
)
