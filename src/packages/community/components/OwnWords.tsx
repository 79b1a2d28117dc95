import Taro from '@tarojs/taro'
import { asApiError } from '@/api/errors'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { toast } from '@/lib/toast'
import { OwnCard, type OwnWord } from './OwnCard'

interface OwnWordsProps {
  title: string
  /** Names the copy on the device. */
  name: string
  load: () => Promise<{ items: OwnWord[] }>
  takeBack: (id: string) => Promise<unknown>
  /** Of its public page. */
  path: (id: string) => string
}

/** What one said and how it stands; nothing where there is none. */
export function OwnWords({ title, name, load, takeBack, path }: OwnWordsProps) {
  const mine = useResource(name, load)
  const ask = async (word: OwnWord) => {
    const { confirm } = await Taro.showModal({
      title: '拿回这一条？',
      content: '拿回就删除，找不回来。',
      confirmText: '拿回',
      cancelText: '先不',
    })
    if (!confirm) return
    try {
      await takeBack(word.id)
      toast('已拿回')
    } catch (failure) {
      const error = asApiError(failure)
      void Taro.showModal({ title: error.title, content: error.message, showCancel: false, confirmText: '知道了' })
    }
    await mine.reload()
  }
  return (
    <ResourceView resource={mine}>
      {({ items }) =>
        items.length === 0 ? null : (
          <>
            <SectionHeader title={title} />
            {items.map(word => (
              <OwnCard key={word.id} word={word} path={path(word.id)} onTakeBack={() => ask(word)} />
            ))}
          </>
        )
      }
    </ResourceView>
  )
}
