import { Text, View } from '@tarojs/components'
import { listScenes } from '@/api/policies'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { SectionHeader } from '@/kit/SectionHeader'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'

/** 一件事: what somebody wants to get done, from the first step to the last. */
export function Scenes() {
  const scenes = useResource('scenes', listScenes)
  const items = scenes.data?.items ?? []
  if (items.length === 0) return null
  return (
    <>
      <SectionHeader title='一件事' />
      <View className='policies-page__scenes'>
        {items.map(scene => (
          <Card
            key={scene.id}
            className='policies-page__scene'
            label={`${scene.title}，${scene.steps} 步`}
            onPress={() => open(paths.scene(scene.id))}
          >
            <Text className='policies-page__scene-title'>{scene.title}</Text>
            <Text className='policies-page__scene-text'>{scene.summary}</Text>
          </Card>
        ))}
      </View>
    </>
  )
}
