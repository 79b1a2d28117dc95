import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getScene } from '@/api/policies'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Chip } from '@/kit/Chip'
import { ResourceView } from '@/kit/ResourceView'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Scene, SceneStep } from '../../../contract/policies/scenes.ts'
import './scene.scss'

export default function ScenePage() {
  const { id = '' } = useRouter().params
  const scene = useResource(`scene:${id}`, () => getScene(id))
  usePageShare(() => ({ title: scene.data?.title ?? '一件事，一步步办', path: paths.scene(id), picture: 'talk' }))
  return (
    <Screen title='一件事'>
      <View className='page-body'>
        <ResourceView resource={scene}>{data => <Steps scene={data} />}</ResourceView>
      </View>
    </Screen>
  )
}

function Steps({ scene }: { scene: Scene }) {
  return (
    <>
      <View className='scene-page__title' role='heading' aria-level='2'>
        {scene.title}
      </View>
      <View className='scene-page__summary'>{scene.summary}</View>
      {scene.steps.map((step, i) => (
        <Card key={step.title} className='scene-page__step'>
          <View className='scene-page__number'>
            <Text>{i + 1}</Text>
          </View>
          <View className='scene-page__body'>
            <Text className='scene-page__name'>{step.title}</Text>
            <View className='scene-page__text'>{step.text}</View>
            <View className='scene-page__links'>
              {step.links.map(link => (
                <Chip key={link.label} hue='sky' icon='right' onPress={() => follow(link)}>
                  {link.label}
                </Chip>
              ))}
            </View>
          </View>
        </Card>
      ))}
    </>
  )
}

function follow({ kind, target }: SceneStep['links'][number]) {
  if (kind === 'policy') open(paths.policy(target))
  else if (kind === 'place') open(paths.place(target))
  else if (kind === 'question') open(paths.answer(target))
  else if (target === 'fair') open(paths.fairs())
  else openTab('events')
}
