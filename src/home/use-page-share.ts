import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { type SharePicture, sharePicture } from '@/lib/share'

export interface SharedPage {
  /** Says what it is without the page around it. */
  title: string
  path: string
  /** A picture of ours by its name, or the address of the thing's own. */
  picture?: SharePicture | { address: string }
}

/** What WeChat sends of a page, to a chat and to Moments; the page's settings name both ways. */
export function usePageShare({ title, path, picture = 'district' }: SharedPage): void {
  const imageUrl = typeof picture === 'string' ? sharePicture(picture) : picture.address
  useShareAppMessage(() => ({ title, path, imageUrl }))
  useShareTimeline(() => ({ title, query: path.split('?')[1] ?? '', imageUrl }))
}
