import Taro from '@tarojs/taro'
import { asApiError } from '@/api/errors'
import { toast } from '@/lib/toast'
import { ensureSignedIn, useSession } from '@/stores/session'

/** Signs in where needed, sends a report, and says the number to ask by where `send` gives one. */
export async function sendReport(send: () => Promise<{ number: string } | null>): Promise<void> {
  try {
    await ensureSignedIn(useSession.getState().name || '来访者')
    const receipt = await send()
    if (receipt) say(`收到，编号 ${receipt.number}`, '会有人来核实，结果发到“消息”。想问进展，告诉工作人员这个编号。')
    else toast('收到，会有人来看')
  } catch (failure) {
    const { title, message } = asApiError(failure)
    say(title, message)
  }
}

const say = (title: string, content: string) => void Taro.showModal({ title, content, showCancel: false, confirmText: '知道了' })
