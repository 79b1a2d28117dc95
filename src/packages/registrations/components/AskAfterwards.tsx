import { Text } from '@tarojs/components'
import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { agreeToBeAsked, listFollowUpConsents, stopBeingAsked } from '@/api/follow-ups'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Consent } from '@/kit/Consent'

/** Offers to be asked what came of the fair; off until it is ticked, and the tick can be taken off again. */
export function AskAfterwards({ fairId }: { fairId: string }) {
  const consents = useResource('consents:fair-follow-up', listFollowUpConsents)
  const [error, setError] = useState<string | null>(null)
  const isOn = consents.data?.items.some(item => item.scopeId === fairId && item.withdrawnAt === null) ?? false
  const change = (wanted: boolean) => {
    setError(null)
    void (wanted ? agreeToBeAsked(fairId) : stopBeingAsked(fairId))
      .then(consents.reload)
      .catch(failure => setError(`${asApiError(failure).title}：${asApiError(failure).message}`))
  }
  return (
    <Card className='done-page__next'>
      <Consent isOn={isOn} onChange={change} error={error}>
        会后可以问我谈得怎么样
      </Consent>
      <Text className='done-page__note'>
        到场的第二天问一次，点一下就答完；说入职了，3 个月和 6 个月后再各问一次。只算成人数公布，随时能撤回，撤回就删掉回答。
      </Text>
    </Card>
  )
}
