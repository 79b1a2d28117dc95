import { Text, View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { SectionHeader } from '@/kit/SectionHeader'
import { isWeapp } from '@/lib/platform'
import { PhoneButton } from '@/people/PhoneButton'
import { usePhone } from '@/people/use-phone'

/** The number that forms may offer again; kept only where WeChat or a message to the phone has shown whose it is. */
export function SavedPhone() {
  const { saved, note, isBusy, take, forget } = usePhone()
  return (
    <View>
      {saved || isWeapp ? <SectionHeader title='保存的手机号' /> : null}
      {saved ? (
        <>
          <Text className='own-page__lead'>{saved}，报名和投递时你勾上才会带上。</Text>
          <Button size='small' kind='line' onPress={forget}>
            不再保存
          </Button>
        </>
      ) : isWeapp ? (
        <>
          <Text className='own-page__lead'>存一次，报名和投递时勾上就行；不存也可以每次填。</Text>
          <PhoneButton isBusy={isBusy} onAnswer={take} />
        </>
      ) : null}
      {note ? (
        <View className='own-row__note' aria-live='polite'>
          {note}
        </View>
      ) : null}
    </View>
  )
}
