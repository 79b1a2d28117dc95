import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useRef } from 'react'
import { shareLink } from '@/lib/share'

interface SharedLink {
  path: string
  title: string
}

/**
 * Gives a function that sends a link other than the page's own. In WeChat the capsule's button then sends that link
 * instead; the page needs `enableShareAppMessage`.
 */
export function useLinkSharing(own: SharedLink): (link: SharedLink) => void {
  const shared = useRef(own)
  useShareAppMessage(() => shared.current)
  // Moments get the page alone: such a link is for one person.
  useShareTimeline(() => ({ title: own.title }))
  return link => {
    shared.current = link
    shareLink(link.path, link.title)
  }
}
