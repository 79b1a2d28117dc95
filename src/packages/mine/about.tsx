import { Text, View } from '@tarojs/components'
import { Screen } from '@/frame/Screen'
import { useAbout } from '@/home/use-about'
import { usePageShare } from '@/home/use-page-share'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { district } from '@/lib/district'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { About } from '../../../contract/home/about.ts'
import './own-pages.scss'

/** Who runs this, under which numbers it is filed, and who else gets to see what. */
export default function AboutPage() {
  const about = useAbout()
  usePageShare(() => ({ title: `${district.name}：${district.about}`, path: paths.about() }))
  return (
    <Screen title='关于'>
      <View className='page-body'>
        <ResourceView resource={about}>{data => <Details about={data} />}</ResourceView>
      </View>
    </Screen>
  )
}

function Details({ about }: { about: About }) {
  const { operator, contact, icp, police, thirdParties } = about
  const lines: [string, string | null][] = [
    ['名称', district.name],
    ['版本', PROGRAM_VERSION],
    ['运营单位', operator],
    ['联系方式', contact],
    ['ICP 备案', icp],
    ['公安备案', police],
  ]
  return (
    <>
      <Card className='own-card'>
        {lines.map(([label, text]) =>
          text ? (
            <Text key={label} className='own-row__note'>
              {label}：{text}
            </Text>
          ) : null,
        )}
      </Card>
      <SectionHeader title='个人信息收集清单' />
      <Text className='own-page__lead'>收集哪些、为什么、依据什么、留多久，一项一项列在隐私页。</Text>
      <Button kind='line' size='small' onPress={() => open(paths.privacy())}>
        看收集清单
      </Button>
      <SectionHeader title='开放数据' />
      <Text className='own-page__lead'>岗位、活动、地点、政策目录和服务公示，可以下载使用，没有个人信息。</Text>
      <Button kind='line' size='small' onPress={() => open(paths.openData())}>
        看开放数据
      </Button>
      <SectionHeader title='第三方信息共享清单' />
      {thirdParties.length === 0 ? (
        <Text className='own-page__lead'>没有把个人信息给任何第三方。</Text>
      ) : (
        thirdParties.map(party => (
          <Card key={party.name} className='own-card'>
            <Text className='own-row__title'>{party.name}</Text>
            <Text className='own-row__note'>给什么：{party.what}</Text>
            <Text className='own-row__note'>用来：{party.purpose}</Text>
            <Text className='own-row__note'>什么时候：{party.when}</Text>
          </Card>
        ))
      )}
    </>
  )
}
