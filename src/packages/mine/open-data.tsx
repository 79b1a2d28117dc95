import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { getOpenData } from '@/api/about'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { paths } from '@/lib/routes'
import type { OpenCatalogue } from '../../../contract/home/open-data.ts'
import { OpenSetCard } from './components/OpenSetCard'
import './own-pages.scss'

/** What anybody may take away and use: what it is, under which licence, and where. */
export default function OpenDataPage() {
  const catalogue = useResource('open-data', getOpenData)
  usePageShare(() => ({ title: '开放数据：岗位、活动、地点、政策目录', path: paths.openData(), picture: 'district' }))
  return (
    <Screen title='开放数据'>
      <View className='page-body'>
        <ResourceView resource={catalogue}>{data => <Catalogue catalogue={data} />}</ResourceView>
      </View>
    </Screen>
  )
}

function Catalogue({ catalogue: { publisher, contactPoint, license, dataset } }: { catalogue: OpenCatalogue }) {
  const [shown, setShown] = useState<string | null>(null)
  return (
    <>
      <Text className='own-page__lead'>
        这里的数据谁都能下载，没有个人信息。CSV 用表格软件打开，JSON 给程序用；带“是否示例”的，为真就是虚构内容。
      </Text>
      <Card className='own-card'>
        <Text className='own-row__title'>怎么用</Text>
        <Text className='own-row__note'>{publisher ? `发布：${publisher}` : '发布：运营单位还没有写明'}</Text>
        {contactPoint ? <Text className='own-row__note'>联系：{contactPoint}</Text> : null}
        <Text className='own-row__note'>
          {license
            ? `许可：${license.title}${license.path ? `（${license.path}）` : ''}，使用时请注明来源和版本`
            : '许可：运营单位还没有写明，用之前请先问'}
        </Text>
      </Card>
      <SectionHeader title={`${dataset.length} 份数据`} />
      {dataset.map(set => (
        <OpenSetCard
          key={set.identifier}
          set={set}
          isShown={shown === set.identifier}
          onShow={() => setShown(shown === set.identifier ? null : set.identifier)}
        />
      ))}
      <Notice icon='info'>程序定时来取时，带上次的 ETag：没有变就不用再下。</Notice>
    </>
  )
}
