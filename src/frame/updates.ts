import Taro, { getCurrentPages } from '@tarojs/taro'
import { isWeapp } from '@/lib/platform'

/** Nobody is interrupted at the door, on either side of it. */
const undisturbed = ['pages/pass/index', 'packages/staff/scan']

let isReady = false
let hasAsked = false

/** WeChat fetches a new version by itself; once it is there, one is asked whether to start anew. */
export function watchUpdates(): void {
  if (!isWeapp) return
  Taro.getUpdateManager().onUpdateReady(() => {
    isReady = true
    offerUpdate()
  })
}

/** Asks once in each run, and not while a pass is shown or checked. Without an answer the next start takes the new version. */
export function offerUpdate(): void {
  const page = getCurrentPages().slice(-1)[0]?.route ?? ''
  if (!isReady || hasAsked || undisturbed.some(route => page.includes(route))) return
  hasAsked = true
  Taro.showModal({
    title: '有新版本',
    content: '已经下载好了。现在重新打开，填到一半的内容会留着；也可以下次再说。',
    confirmText: '重新打开',
    cancelText: '下次再说',
  })
    .then(({ confirm }) => confirm && Taro.getUpdateManager().applyUpdate())
    .catch(() => {})
}
