import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { type SharePicture, sharePicture } from '@/lib/share'

interface SharedPage {
  /** Says what it is without the page around it. */
  title: string
  path: string
  /** A picture of ours by its name, or the address of the thing's own. */
  picture?: SharePicture | { address: string }
}

/** What WeChat sends of a page, to a chat and to Moments, asked for when it is sent; the page's settings name both ways. */
export function usePageShare(page: () => SharedPage): void {
  const card = () => {
    const { title, path, picture = 'district' } = page()
    return { title, path, imageUrl: typeof picture === 'string' ? sharePicture(picture) : picture.address }
  }
  useShareAppMessage(card)
  useShareTimeline(() => {
    const { title, path, imageUrl } = card()
    return { title, query: path.split('?')[1] ?? '', imageUrl }
  })
}
