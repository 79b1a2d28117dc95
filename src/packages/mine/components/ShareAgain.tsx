import { View } from '@tarojs/components'
import { type ShareDays, shareEnd } from '@/careers/sharing'
import { useNow } from '@/hooks/use-now'
import { ChoiceList, Sheet } from '@/kit/Sheet'
import { shortDay } from '@/lib/time'

interface ShareAgainProps {
  employer: string
  onChoose: (endsAt: string) => void
  onClose: () => void
}

/** Shows what was sent before to its employer again: until when is all that is asked. */
export function ShareAgain({ employer, onChoose, onClose }: ShareAgainProps) {
  const now = useNow()
  const options = (['30', '90'] as const).map(value => ({
    value,
    text: `看 ${value} 天，到 ${shortDay(shareEnd(Number(value) as ShareDays, now))}`,
  }))
  return (
    <Sheet title={`给${employer}看简历卡`} onClose={onClose}>
      <View className='own-choices'>
        <ChoiceList
          options={options}
          value={null}
          onChoose={value => value && onChoose(shareEnd(Number(value) as ShareDays, Date.now()))}
        />
      </View>
    </Sheet>
  )
}
