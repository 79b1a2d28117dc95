import { Text, View } from '@tarojs/components'
import { Chip, ChipRow } from '@/kit/Chip'
import type { UnderstoodWords } from '../../contract/careers/jobs.ts'
import './UnderstoodChips.scss'

interface UnderstoodChipsProps {
  understood: UnderstoodWords[]
  onTakeOff: (chip: UnderstoodWords) => void
}

/** What a search was understood to ask for, each to be taken off with one tap. */
export function UnderstoodChips({ understood, onTakeOff }: UnderstoodChipsProps) {
  if (understood.length === 0) return null
  return (
    <View className='understood'>
      <Text className='understood__hint'>按这些条件找，点一下去掉</Text>
      <ChipRow>
        {understood.map(chip => (
          <Chip key={`${chip.span[0]} ${chip.filter}`} isOn icon='x' onPress={() => onTakeOff(chip)}>
            {chip.label}
          </Chip>
        ))}
      </ChipRow>
    </View>
  )
}
