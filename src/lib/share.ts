import Taro from '@tarojs/taro'
import { copy } from './copy'
import { isWeapp } from './platform'

/**
 * Shares a page. In WeChat only the capsule's own button may share, so it is pointed to; browsers that have a
 * share sheet open it, the others copy the link.
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
  const url = `${location.origin}${location.pathname}#${path}`
  if (navigator.share) void navigator.share({ title, url }).catch(() => {})
  else copy(`${title} ${url}`)
}
