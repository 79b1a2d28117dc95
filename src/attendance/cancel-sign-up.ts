import Taro from '@tarojs/taro'
import { asApiError } from '@/api/errors'
import { cancelRegistration } from '@/api/registrations'
import { refreshPasses } from '@/stores/passes'

/** Asks once, then gives the seat or the place in the queue back. True when it is given back. */
export async function cancelSignUp(eventId: string, isWaiting = false): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: isWaiting ? '不排了？' : '取消这次报名？',
    content: isWaiting ? '位置让给后面的人，想来可以重新排。' : '名额会马上让给候补的人，入场码作废。',
    confirmText: isWaiting ? '不排了' : '取消报名',
    cancelText: isWaiting ? '继续排' : '先留着',
  })
  if (!confirm) return false
  try {
    await cancelRegistration(eventId)
    // It is given back; if this does not get through now, the next page asks again.
    await refreshPasses().catch(() => {})
    return true
  } catch (failure) {
    const error = asApiError(failure)
    void Taro.showModal({ title: error.title, content: error.message, showCancel: false, confirmText: '知道了' })
    return false
  }
}
