import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useNow } from '@/hooks/use-now'
import { Card } from '@/kit/Card'
import { Pressable } from '@/kit/Pressable'
import { local } from '@/lib/time'
import './MonthChoice.scss'

const shownYears = 12
const monthsOf = (year: number) => Array.from({ length: 12 }, (_, i) => local(String(year)).add(i, 'month'))

/** A year, then a month: two taps, nothing to type. */
export function MonthChoice({ value, onChoose }: { value: string | null; onChoose: (month: string) => void }) {
  const thisYear = local(useNow()).year()
  const [year, setYear] = useState(value ? Number(value.slice(0, 4)) : null)
  const [latest, setLatest] = useState(thisYear)
  const years = Array.from({ length: shownYears }, (_, i) => latest - i)
  return (
    <Card className='month-choice'>
      <View className='month-choice__label'>哪一年</View>
      <View className='month-choice__grid' role='radiogroup' aria-label='年份'>
        {years.map(option => (
          <Cell key={option} text={String(option)} isOn={option === year} onPress={() => setYear(option)} />
        ))}
      </View>
      <View className='month-choice__turn'>
        {latest < thisYear ? <Turn text='更近的年份' onPress={() => setLatest(latest + shownYears)} /> : null}
        <Turn text='更早的年份' onPress={() => setLatest(latest - shownYears)} />
      </View>
      {year === null ? null : (
        <>
          <View className='month-choice__label'>{year} 年几月</View>
          <View className='month-choice__grid' role='radiogroup' aria-label='月份'>
            {monthsOf(year).map(month => {
              const text = month.format('YYYY-MM')
              return <Cell key={text} text={month.format('M月')} isOn={text === value} onPress={() => onChoose(text)} />
            })}
          </View>
        </>
      )}
    </Card>
  )
}

const Cell = ({ text, isOn, onPress }: { text: string; isOn: boolean; onPress: () => void }) => (
  <Pressable role='radio' isOn={isOn} className={`month-choice__cell ${isOn ? 'is-on' : ''}`} onPress={onPress}>
    <Text>{text}</Text>
  </Pressable>
)

const Turn = ({ text, onPress }: { text: string; onPress: () => void }) => (
  <Pressable className='month-choice__earlier' onPress={onPress}>
    <Text>{text}</Text>
  </Pressable>
)
