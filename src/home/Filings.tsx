import { Text, View } from '@tarojs/components'
import { useAbout } from '@/home/use-about'
import { isWeapp } from '@/lib/platform'
import './Filings.scss'

/** The foot of the web pages: under which numbers the site is filed. WeChat shows those of a mini-program itself. */
export function Filings() {
  const { data } = useAbout()
  const numbers = [data?.icp, data?.police].flatMap(number => number ?? [])
  if (isWeapp || numbers.length === 0) return null
  return (
    <View className='filings'>
      {numbers.map(number => (
        <Text key={number} className='filings__number'>
          {number}
        </Text>
      ))}
    </View>
  )
}
