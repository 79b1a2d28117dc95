import { Text } from '@tarojs/components'
import { useState } from 'react'
import { agree } from '@/api/account'
import { asApiError } from '@/api/errors'
import { type ShareDays, shareEnd } from '@/careers/sharing'
import { useNow } from '@/hooks/use-now'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ErrorSummary } from '@/kit/Field'
import { ChoiceList } from '@/kit/Sheet'
import { Notice } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shortDay } from '@/lib/time'
import type { Fair } from '../../../../contract/careers/fairs.ts'

type Days = Exclude<ShareDays, 0>

/** Asks for the consent for this fair; for how long is never chosen beforehand. */
export function HandConsent({ fair, onAgreed }: { fair: Fair; onAgreed: () => Promise<void> }) {
  const now = useNow()
  const [days, setDays] = useState<Days | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    if (days === null) return setError('请选给看多久')
    setBusy(true)
    setError(null)
    await agree('fair-card', fair.id, shareEnd(days, Date.now()))
      .then(onAgreed)
      .catch(failure => setError(`${asApiError(failure).title}：${asApiError(failure).message}`))
    setBusy(false)
  }
  const option = (value: `${Days}`) => ({ value, text: `给看 ${value} 天，到 ${shortDay(shareEnd(Number(value) as Days, now))}` })
  return (
    <>
      <Card className='hand-page__card'>
        <Text className='hand-page__lead'>在这一场，把简历卡给扫了你码的展位</Text>
        <Text className='hand-page__note'>
          {fair.title}。只有你出示码、对方扫了的企业能看：姓名、学历、学校、专业、技能和求职意向；手机号另外选。
        </Text>
      </Card>
      <ErrorSummary errors={error ? [{ name: 'share', message: error }] : []} />
      <Card className='hand-page__choices'>
        <ChoiceList
          options={[option('30'), option('90')]}
          value={days === null ? null : (String(days) as `${Days}`)}
          onChoose={value => setDays(value === null ? null : (Number(value) as Days))}
        />
      </Card>
      <Notice icon='eye'>每次查看都记给你看；随时能撤回，撤回后这一场的企业立即看不到。</Notice>
      <Button className='hand-page__button' isBusy={isBusy} onPress={() => void send()}>
        同意，出示码
      </Button>
      <Button className='hand-page__button' kind='line' onPress={() => open(paths.card())}>
        先看看我的简历卡
      </Button>
    </>
  )
}
