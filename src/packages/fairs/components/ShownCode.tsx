import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { getMe } from '@/api/account'
import { asApiError } from '@/api/errors'
import { withdrawFairCards } from '@/api/handed-cards'
import { useBrightScreen } from '@/hooks/use-bright-screen'
import { Button } from '@/kit/Button'
import { Consent } from '@/kit/Consent'
import { QrCode } from '@/kit/QrCode'
import { Failure, Notice } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { clockText, shortDay } from '@/lib/time'
import { toast } from '@/lib/toast'
import type { Fair } from '../../../../contract/careers/fairs.ts'
import { useCardCode } from '../use-card-code'

interface ShownCodeProps {
  fair: Fair
  /** Until when the employers see the card. */
  until: string
  onWithdrawn: () => Promise<void>
}

/** The code that booths scan, and the ways out. */
export function ShownCode({ fair, until, onWithdrawn }: ShownCodeProps) {
  const [withPhone, setWithPhone] = useState(false)
  const [phone, setPhone] = useState<string | null>(null)
  const { code, isGood, error, renew } = useCardCode(fair.id, withPhone)
  useBrightScreen()
  useEffect(() => {
    getMe()
      .then(me => setPhone(me.phone))
      .catch(() => {})
  }, [])
  const withdraw = () =>
    void withdrawFairCards(fair.id)
      .then(onWithdrawn)
      .catch(failure => toast(asApiError(failure).title))
  return (
    <>
      {error && !isGood ? (
        <>
          <Failure error={error} onRetry={renew} />
          {error.code === 'no-card' ? (
            <Button className='hand-page__button' onPress={() => open(paths.card())}>
              填简历卡
            </Button>
          ) : null}
        </>
      ) : null}
      {code && (isGood || !error) ? (
        <View className='hand-page__code'>
          <View className={isGood ? '' : 'hand-page__faded'}>
            <QrCode text={code.token} label={`递名片的二维码，编号 ${[...code.code].join(' ')}`} />
          </View>
          <Text className='hand-page__number'>{`${code.code.slice(0, 3)} ${code.code.slice(3)}`}</Text>
          <Text className='hand-page__until'>
            {isGood ? `${clockText(code.validUntil)} 前有效，扫不出来就报这 6 位` : '这个码过期了，正在换新的'}
          </Text>
        </View>
      ) : null}
      {phone ? (
        <Consent isOn={withPhone} onChange={setWithPhone}>
          名片上带手机号 {phone}
        </Consent>
      ) : null}
      <Notice icon='eye' action='谁看过' onAction={() => open(paths.applications())}>
        扫了码的企业能看你的简历卡到 {shortDay(until)}，码里没有个人信息
      </Notice>
      <Button className='hand-page__button' kind='line' onPress={withdraw}>
        撤回：这一场都不给看了
      </Button>
    </>
  )
}
