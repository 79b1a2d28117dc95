import { Text, View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Pressable } from '@/kit/Pressable'
import { Notice } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { parse } from '@/lib/time'
import type { Fair } from '../../../../contract/careers/fairs.ts'
import { numberText } from '../line-text'
import type { Lines } from '../use-lines'
import './LineCard.scss'

/** From so long before it starts the day is there. */
const hour = 3600_000

/** Whether people are there, or about to come. */
export const isItsDay = (fair: Fair, now: number) =>
  fair.status !== 'cancelled' && fair.status !== 'ended' && now >= parse(fair.startsAt) - hour

/** What matters while the fair is on: one's numbers at the booths, and the code by which a card is handed over. */
export function FairDay({ fair, lines }: { fair: Fair; lines: Lines }) {
  const live = lines.mine.filter(number => number.state === 'waiting' || number.state === 'called')
  return (
    <>
      {live.length > 0 ? (
        <View role='region' aria-label='我的排队'>
          {live.map(number => (
            <Card key={number.id} className={`line-card ${number.state === 'called' ? 'is-called' : ''}`}>
              <Pressable
                className='line-card__body'
                role='link'
                label={`我的排队：${number.employer.name} ${number.number} 号，${numberText(number)}`}
                onPress={() => number.booth && open(paths.booth(fair.id, number.booth.id))}
              >
                <Text className='line-card__title'>
                  {number.employer.name} {number.number} 号
                </Text>
                <Text className='line-card__text'>{numberText(number)}</Text>
              </Pressable>
              <Button
                kind='line'
                size='small'
                label={`不排了：${number.employer.name}`}
                onPress={() => void lines.leave(number.id)}
              >
                不排了
              </Button>
            </Card>
          ))}
        </View>
      ) : null}
      <Notice icon='qr' action='出示码' onAction={() => open(paths.handOver(fair.id))}>
        在展位递名片：给对方扫一下，不用填表
      </Notice>
    </>
  )
}
