import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StartChips } from '@/culture/StartChips'
import { useServices } from '@/culture/use-services'
import { useStart } from '@/culture/use-start'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { Chip, ChipRow } from '@/kit/Chip'
import { ResourceView } from '@/kit/ResourceView'
import { SearchBox } from '@/kit/SearchBox'
import { district } from '@/lib/district'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { serviceLabels } from '../../../contract/culture/labels.ts'
import type { ServiceKind } from '../../../contract/culture/services.ts'
import { ServiceList } from './components/ServiceList'
import './where.scss'

const kinds = Object.keys(serviceLabels) as ServiceKind[]

/** 智小哪: what one needs on the way, the nearest first, also without a network once it was seen. */
export default function WherePage() {
  const asked = useRouter().params.kind
  const [kind, setKind] = useState<ServiceKind | null>(kinds.find(known => known === asked) ?? null)
  const [words, setWords] = useState('')
  const [isOpenOnly, setOpenOnly] = useState(false)
  const services = useServices()
  const choice = useStart()
  usePageShare(() => ({ title: `厕所、饮水、打印在哪：${district.area}`, path: paths.where(kind ?? ''), picture: 'market' }))
  const everything = () => {
    setKind(null)
    setWords('')
    setOpenOnly(false)
  }
  return (
    <Screen title='在哪'>
      <View className='page-body where-page'>
        <SearchBox
          placeholder='找什么，如 厕所、打印'
          value={words}
          onInput={setWords}
          onConfirm={() => words.trim() && open(paths.search(words.trim()))}
          onClear={() => setWords('')}
        />
        <ChipRow>
          {kinds.map(value => (
            <Chip
              key={value}
              isOn={kind === value}
              {...(kind === value ? { icon: 'x' } : {})}
              onPress={() => setKind(kind === value ? null : value)}
            >
              {serviceLabels[value]}
            </Chip>
          ))}
        </ChipRow>
        <ResourceView resource={services}>
          {({ items, starts }) => (
            <>
              <StartChips choice={choice} starts={starts} />
              <ServiceList
                items={items}
                filter={{ kind, words, isOpenOnly }}
                start={choice.start}
                onOpenOnly={setOpenOnly}
                onEverything={everything}
              />
            </>
          )}
        </ResourceView>
      </View>
    </Screen>
  )
}
