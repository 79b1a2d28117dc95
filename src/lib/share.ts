import Taro from '@tarojs/taro'
import type { EventCategory } from '../../contract/culture/events.ts'
import { copy } from './copy'
import { apiOrigin } from './origin'
import { isWeapp } from './platform'

/** Pictures that the server has for whatever has none of its own: `scripts/share-pictures.ts` draws them. */
export type SharePicture = EventCategory | 'district'

export const sharePicture = (name: SharePicture) => `${apiOrigin()}/share/${name}.png`

/** Pages that the server shows to chats and search engines, with title and picture, before it opens the program. */
const previewed =
  /^\/packages\/(?:jobs\/(job|employer)|fairs\/(fair|booth|stay)|events\/(event)|places\/(place|walk)|rooms\/(room)|policies\/(policy|scene)|showcase\/(item)|community\/(need|proposal))\?(?:fair=[\w-]+&)?id=([\w-]+)$/

/** The address of a page for somebody outside of WeChat. */
export function webAddress(path: string): string {
  const parts = previewed.exec(path)?.slice(1).filter(Boolean)
  return parts ? `${apiOrigin()}/s/${parts[0]}/${parts[1]}` : `${apiOrigin()}/#${path}`
}

/**
 * Sends a link that only exists once it was asked for. In WeChat a button cannot wait for it, so the capsule's own is
 * pointed to; browsers that have a share sheet open it, the others copy the link.
 */
export function shareLink(path: string, title: string): void {
  if (isWeapp) {
    void Taro.showModal({
      title: '分享给朋友',
      content: '点右上角的“···”，选“发送给朋友”。',
      showCancel: false,
      confirmText: '知道了',
    })
    return
  }
  const url = webAddress(path)
  if (navigator.share) void navigator.share({ title, url }).catch(() => {})
  else copy(`${title} ${url}`)
}
