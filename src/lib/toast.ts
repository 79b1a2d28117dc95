import Taro from '@tarojs/taro'

const wordsOnly = 'none' as const

/** One line that passes by itself; for what needs no answer. */
export const toast = (title: string) => void Taro.showToast({ title, icon: wordsOnly })
