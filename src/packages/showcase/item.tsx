import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { getShowcaseItem } from '@/api/showcase'
import { NavBar } from '@/frame/NavBar'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { paths } from '@/lib/routes'
import type { ShowcaseItem } from '../../../contract/showcase/showcase.ts'
import { ItemFoot } from './components/ItemFoot'
import { ItemLinks } from './components/ItemLinks'
import { ItemPicture } from './components/ItemPicture'
import { Story } from './components/Story'
import './item.scss'

export default function ShowcaseItemPage() {
  const { id = '' } = useRouter().params
  const item = useResource(`showcase:${id}`, () => getShowcaseItem(id))
  useShareAppMessage(() => ({ title: item.data?.title ?? '青年风采', path: paths.showcaseItem(id) }))
  return (
    <Screen
      title={item.data?.title ?? '青年风采'}
      nav={item.data ? <Head item={item.data} /> : <NavBar title='青年风采' />}
      footer={item.data ? <ItemFoot item={item.data} onLike={liked => item.change(data => ({ ...data, liked }))} /> : undefined}
    >
      <View className={`showcase-item ${item.data ? 'has-head' : ''}`}>
        <ResourceView resource={item}>
          {data => (
            <>
              <Story item={data} />
              <ItemLinks item={data} />
            </>
          )}
        </ResourceView>
      </View>
    </Screen>
  )
}

function Head({ item }: { item: ShowcaseItem }) {
  return (
    <View className='showcase-head'>
      <ItemPicture picture={item.picture} cover={item.cover} width={960} className='showcase-head__picture' />
      <View className='showcase-head__shade' />
      <NavBar tone='over' title='' />
    </View>
  )
}
