import { phone } from './device.ts'

interface Modal {
  title?: string
  content?: string
  showCancel?: boolean
  confirmText?: string
  cancelText?: string
}

const byId = (id: string) => document.getElementById(id) as HTMLElement

/** Answers the dialog that is open; says whether there was one. */
export let answerModal: (isConfirmed: boolean) => boolean = () => false

function showModal({ title = '', content = '', showCancel = true, confirmText = '确定', cancelText = '取消' }: Modal) {
  const modal = byId('modal')
  const parts = [title, content, showCancel ? cancelText : '', confirmText].map(words => {
    const part = document.createElement('div')
    part.textContent = words
    return part
  })
  modal.replaceChildren(...parts)
  modal.classList.add('is-open')
  return new Promise(resolve => {
    answerModal = isConfirmed => {
      modal.classList.remove('is-open')
      answerModal = () => false
      resolve({ confirm: isConfirmed, cancel: !isConfirmed })
      return true
    }
  })
}

/**
 * WeChat's own windows above the page; a dialog waits for its answer, a toast for nobody. A dialog's buttons hear no clicks: the one that
 * the browser sends after a touch would answer the dialog that this touch has opened.
 */
export const dialogs = {
  sync: {},
  later: { showModal, showToast: ({ title }: { title: string }) => void phone.toasts.push(title), hideToast: () => {} },
}
