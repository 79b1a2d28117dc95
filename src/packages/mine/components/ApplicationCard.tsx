import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sayOutcome, share, stopSharing, withdrawApplication } from '@/api/account'
import { nextOutcome, outcomeLabels, outcomeSayings } from '@/careers/outcomes'
import { useNow } from '@/hooks/use-now'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Tag } from '@/kit/Tag'
import { keptText, parse, shortDay } from '@/lib/time'
import type { Application } from '../../../../contract/careers/applications.ts'
import { ShareAgain } from './ShareAgain'

/** Does something, then loads anew. */
export type Acting = (work: () => Promise<unknown>) => () => void

interface CardProps {
  application: Application
  act: Acting
}

/** What became of one application, who saw the card, and until when the employer may. */
export function ApplicationCard({
  application: { id, job, fairId, fairTitle, status, createdAt, sharedUntil, readings, outcomes },
  act,
}: CardProps) {
  const now = useNow()
  const next = nextOutcome(outcomes)
  const [isSharing, setSharing] = useState(false)
  return (
    <Card className='own-card'>
      <Text className='own-row__title'>{job.title}</Text>
      <Text className='own-row__note'>
        {job.employer} · {keptText(parse(createdAt), now)} 投递
        {fairTitle ? `，在 ${fairTitle} 的展位` : ''}
      </Text>
      {outcomes.map(({ outcome, byPersonAt, byStaffAt }) => (
        <Tag key={outcome} hue='brand'>
          {outcomeLabels[outcome]}
          {byPersonAt && byStaffAt ? ' · 双方确认' : byStaffAt ? ' · 单位说的，等你确认' : ''}
        </Tag>
      ))}
      <Text className='own-row__note'>
        {status === 'withdrawn'
          ? '已撤回，简历卡已删除'
          : sharedUntil
            ? `企业能看简历卡，到 ${shortDay(sharedUntil)}`
            : '企业看不到简历卡'}
      </Text>
      <View className='own-card__readings'>
        <Text className='own-row__note'>{readings.length === 0 ? '还没有人看过简历卡' : `看过 ${readings.length} 次：`}</Text>
        {readings.map(({ at, reader }) => (
          <Text key={`${at}${reader}`} className='own-row__note'>
            {keptText(parse(at), now)} {reader}
          </Text>
        ))}
      </View>
      {status === 'sent' ? (
        <View className='own-card__actions'>
          {next ? (
            <Button size='small' kind='tint' onPress={act(() => sayOutcome(id, next))}>
              {outcomeSayings[next]}
            </Button>
          ) : null}
          {sharedUntil ? (
            <Button size='small' kind='line' onPress={act(() => stopSharing([job.id, ...(fairId ? [fairId] : [])]))}>
              不再给企业看
            </Button>
          ) : (
            <Button size='small' kind='line' onPress={() => setSharing(true)}>
              给企业看
            </Button>
          )}
          <Button size='small' kind='line' onPress={act(() => withdrawApplication(id))}>
            撤回投递
          </Button>
        </View>
      ) : null}
      {isSharing ? (
        <ShareAgain
          employer={job.employer}
          onClose={() => setSharing(false)}
          onChoose={endsAt => {
            setSharing(false)
            act(() => share(job.id, endsAt))()
          }}
        />
      ) : null}
    </Card>
  )
}
