import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Sheet } from '@/kit/Sheet'
import { KeptNotice } from '@/kit/StateCard'
import { SignInWays } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import type { Booth } from '../../../../contract/careers/fairs.ts'
import { lineText, numberText } from '../line-text'
import { useLines } from '../use-lines'
import './LineCard.scss'

interface LineCardProps {
  fairId: string
  booth: Booth
}

/** The line at one booth: how long it is, one's own number in it, and taking one. Nothing where no numbers are given. */
export function LineCard({ fairId, booth: { number, employer } }: LineCardProps) {
  const lines = useLines(fairId)
  const [isBusy, setBusy] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const line = lines.lineOf(employer.id)
  const last = lines.mine.find(one => one.employer.id === employer.id)
  const own = last && ['waiting', 'called'].includes(last.state) ? last : null
  const lost = last && ['lost', 'over'].includes(last.state) ? last : null
  const isQueued = lines.isQueued(employer.id)
  const take = () => {
    setAsking(false)
    setBusy(true)
    void lines.take(employer.id, `${number} 展位 ${employer.name}`).finally(() => setBusy(false))
  }
  if (!line && !last && !isQueued) return null
  return (
    <>
      {lines.keptAt === null ? null : <KeptNotice keptAt={lines.keptAt} onRetry={lines.reload} />}
      <Card className={`line-card ${own?.state === 'called' ? 'is-called' : ''}`}>
        <View className='line-card__body' aria-live='polite'>
          <Text className='line-card__title'>{own ? `你是 ${own.number} 号` : isQueued ? '取号已排队' : '排队取号'}</Text>
          {own ? <Text className='line-card__text'>{numberText(own)}</Text> : null}
          {lost ? <Text className='line-card__text'>{`${lost.number} 号${numberText(lost)}`}</Text> : null}
          {!own && isQueued ? <Text className='line-card__text'>联网后自动取号，不会取两个</Text> : null}
          {!own && line ? <Text className='line-card__text'>{lineText(line)}</Text> : null}
          {!own && !line && !lost && !isQueued ? <Text className='line-card__text'>现在不取号，可以直接到展位问</Text> : null}
        </View>
        {own ? (
          <Button kind='line' size='small' label={`不排了：${own.number} 号`} onPress={() => void lines.leave(own.id)}>
            不排了
          </Button>
        ) : line?.state === 'open' && !isQueued ? (
          <Button size='small' isBusy={isBusy} onPress={lines.isSignedIn ? take : () => setAsking(true)}>
            {lost ? '取新号' : '取号'}
          </Button>
        ) : null}
      </Card>
      {isAsking ? <SignInFirst onClose={() => setAsking(false)} onDone={take} /> : null}
    </>
  )
}

function SignInFirst({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const form = useSignIn()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the person is known
  useEffect(() => {
    if (form.isSignedIn) onDone()
  }, [form.isSignedIn])
  return (
    <Sheet title='先登录' onClose={onClose}>
      <View className='line-card__sign-in'>
        <SignInWays form={form} />
      </View>
    </Sheet>
  )
}
