import Taro from '@tarojs/taro'
import { resolveScene } from '@/api/home'
import { decoded } from '@/lib/decoded'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'

/** Goes where a scanned mini-program code points; one that is over or unknown says so and still lands somewhere. */
export async function followScene(scene: string): Promise<void> {
  try {
    const { kind, id, parentId, notice } = await resolveScene(decoded(scene))
    if (kind === 'home' || id === null) {
      if (notice) void Taro.showModal({ title: '没有找到', content: notice, showCancel: false, confirmText: '知道了' })
      return
    }
    if (kind === 'booth') open(paths.booth(parentId ?? '', id, notice ?? ''))
    else if (kind === 'fair') open(paths.fair(id, notice ?? ''))
    else if (kind === 'event') open(paths.event(id, notice ?? ''))
    else if (kind === 'showcase') open(paths.showcaseItem(id))
    else open(paths[kind](id))
  } catch {
    // The first page stands by itself; its own state says that there is no network.
  }
}
