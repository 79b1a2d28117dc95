import { Text, View } from '@tarojs/components'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { FavoriteButton } from '@/people/FavoriteButton'
import type { Booth } from '../../../../contract/careers/fairs.ts'
import type { LineNumber, PublicLine } from '../../../../contract/careers/lines.ts'
import { lineText, numberText } from '../line-text'
import './BoothRow.scss'

interface BoothRowProps {
  booth: Booth
  fairId: string
  isFitting: boolean
  /** It is the one that is chosen on the map. */
  isChosen?: boolean
  line?: PublicLine | undefined
  /** The reader's number there. */
  own?: LineNumber | undefined
  /** Shows where it stands; without it the number is only read. */
  onSeek?: () => void
}

export function BoothRow({ booth, fairId, isFitting, isChosen = false, line, own, onSeek }: BoothRowProps) {
  const jobs =
    booth.jobCount === 0 ? '岗位待公布' : `${booth.jobTitles[0]}${booth.jobCount > 1 ? ` 等 ${booth.jobCount} 岗` : ''}`
  const queue = own ? `你是 ${own.number} 号 · ${numberText(own)}` : line ? lineText(line) : null
  const number = <Text>{`${booth.number}${isFitting ? ' ✓' : ''}`}</Text>
  const look = `booth-row__number ${isFitting ? 'is-fitting' : ''}`
  return (
    <View className={`booth-row ${isChosen ? 'is-chosen' : ''}`}>
      {onSeek ? (
        <Pressable className={look} label={`${booth.number} 在图上的位置`} onPress={onSeek}>
          {number}
        </Pressable>
      ) : (
        <View className={look}>{number}</View>
      )}
      <Pressable
        className='booth-row__main'
        role='link'
        label={[`${booth.number} 展位`, booth.employer.name, jobs, queue].filter(Boolean).join('，')}
        onPress={() => open(paths.booth(fairId, booth.id))}
      >
        <View className='booth-row__body'>
          <Text className='booth-row__name'>{booth.employer.name}</Text>
          <Text className='booth-row__jobs'>{[jobs, booth.salary?.text].filter(Boolean).join(' · ')}</Text>
          {queue ? <Text className='booth-row__line'>{queue}</Text> : null}
        </View>
      </Pressable>
      <FavoriteButton
        look='pill'
        word='想去'
        target={{ kind: 'booth', id: booth.id, title: booth.employer.name, note: booth.number }}
      />
    </View>
  )
}
