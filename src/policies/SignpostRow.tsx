import { Text, View } from '@tarojs/components'
import { makePhoneCall } from '@tarojs/taro'
import { useNow } from '@/hooks/use-now'
import { Button } from '@/kit/Button'
import { dayString } from '@/lib/time'
import type { Signpost } from '../../contract/policies/answers.ts'
import './SignpostRow.scss'

const freshDays = 90
const dayLength = 86_400_000

/** Whom to turn to: one tap calls. A number that nobody has looked at for long says so. */
export function SignpostRow({ signpost }: { signpost: Signpost }) {
  const { name, phone, hours, does, source, url, checkedOn } = signpost
  const isStale = (Date.parse(dayString(useNow())) - Date.parse(checkedOn)) / dayLength > freshDays
  return (
    <View className='signpost-row'>
      <View className='signpost-row__body'>
        <Text className='signpost-row__name'>{name}</Text>
        <Text className='signpost-row__does'>{does}</Text>
        {url ? <Text className='signpost-row__does'>{url}</Text> : null}
        <Text className='signpost-row__facts'>
          {hours} · 来源：{source}
          {isStale ? ` · 号码核对于 ${checkedOn}` : ''}
        </Text>
      </View>
      {phone ? (
        <Button size='small' kind='tint' onPress={() => void makePhoneCall({ phoneNumber: phone })}>
          {phone}
        </Button>
      ) : null}
    </View>
  )
}
