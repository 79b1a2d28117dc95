import Taro from '@tarojs/taro'

const longestShown = 120

/** Copies a text. Where the phone does not allow it, shows the text to be noted down. */
export const copy = (text: string): void =>
  void Taro.setClipboardData({ data: text }).catch(() =>
    Taro.showModal({
      title: '没有复制上',
      content: text.length <= longestShown ? text : '这台手机没允许使用剪贴板，内容都在页面上。',
      showCancel: false,
      confirmText: '知道了',
    }),
  )
