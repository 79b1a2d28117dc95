import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getShowcaseItem } from '@/api/showcase'
import { NavBar } from '@/frame/NavBar'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { district } from '@/lib/district'
import { paths } from '@/lib/routes'
import type { ShowcaseItem } from '../../../contract/showcase/showcase.ts'
import { Invitation } from './components/Around'
import { ItemFoot } from './components/ItemFoot'
import { ItemLinks } from './components/ItemLinks'
import { ItemPicture } from './components/ItemPicture'
import { MoreItems } from './components/MoreItems'
import { Story } from './components/Story'
import { pictureAddress } from './picture-address'
import './item.scss'

export default function ShowcaseItemPage() {
  const { id = '' } = useRouter().params
  const item = useResource(`showcase:${id}`, () => getShowcaseItem(id))
  const picture = item.data?.picture
  usePageShare(() => ({
    title: item.data ? `${item.data.title}｜${item.data.byline}` : `青年风采：${district.street}上的年轻人`,
    path: paths.showcaseItem(id),
    ...(picture ? { picture: { address: pictureAddress(picture, 960, 'jpg') } } : {}),
  }))
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
              <MoreItems than={data} />
              <Invitation />
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
