import { Text, View } from '@tarojs/components'
import { Chip, ChipRow } from '@/kit/Chip'
import type { UnderstoodWords } from '../../contract/careers/jobs.ts'
import './UnderstoodChips.scss'

interface UnderstoodChipsProps {
  understood: UnderstoodWords[]
  /** What of it no job has. */
  leftOut: string[]
  onTakeOff: (chip: UnderstoodWords) => void
}

/** What a search was understood to ask for, each to be taken off with one tap, and what of it had to be passed over. */
export function UnderstoodChips({ understood, leftOut, onTakeOff }: UnderstoodChipsProps) {
  if (understood.length + leftOut.length === 0) return null
  return (
    <View className='understood'>
      {understood.length > 0 ? (
        <>
          <Text className='understood__hint'>按这些条件找，点一下去掉</Text>
          <ChipRow>
            {understood.map(chip => (
              <Chip key={`${chip.span[0]} ${chip.filter}`} isOn icon='x' onPress={() => onTakeOff(chip)}>
                {chip.label}
              </Chip>
            ))}
          </ChipRow>
        </>
      ) : null}
      {leftOut.length > 0 ? (
        <View className='understood__left-out'>没有岗位同时写到“{leftOut.join('、')}”，先看最接近的</View>
      ) : null}
    </View>
  )
}
