import Taro from '@tarojs/taro'

const wordsAlone = 'none'

/** A line that goes by itself. */
export const say = (title: string): void => void Taro.showToast({ title, icon: wordsAlone })
