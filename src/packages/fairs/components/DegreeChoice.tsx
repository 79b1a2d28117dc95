import { Text, View } from '@tarojs/components'
import { Chip, ChipRow } from '@/kit/Chip'
import { setPreference, usePreferences } from '@/stores/preferences'
import { attainedDegrees, degreeLabels } from '../../../../contract/careers/labels.ts'
import './DegreeChoice.scss'

/** Asks for the degree once, to mark the booths that fit. The answer stays on this device. */
export function DegreeChoice() {
  const degree = usePreferences(s => s.degree)
  return (
    <View className='degree-choice'>
      <Text className='degree-choice__text'>
        {degree ? '按你的学历标出适合的展位' : '选学历，标出适合你的展位（只存在本机）'}
      </Text>
      <ChipRow>
        {attainedDegrees.map(option => (
          <Chip
            key={option}
            isOn={degree === option}
            {...(degree === option ? { icon: 'x' } : {})}
            onPress={() => setPreference('degree', degree === option ? null : option)}
          >
            {degreeLabels[option]}
          </Chip>
        ))}
      </ChipRow>
    </View>
  )
}
