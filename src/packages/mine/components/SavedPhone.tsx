import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { PhoneButton } from '@/components/PhoneButton'
import { SectionHeader } from '@/components/SectionHeader'
import { usePhone } from '@/hooks/use-phone'
import { isWeapp } from '@/lib/platform'

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
