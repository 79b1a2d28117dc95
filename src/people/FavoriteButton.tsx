import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { type FavoriteTarget, toggleFavorite, useIsFavorite } from '@/stores/favorites'
import './FavoriteButton.scss'

interface FavoriteButtonProps {
  target: FavoriteTarget
  /** The word under the star, or on the button; none in lists. */
  word?: string
  look?: 'star' | 'stacked' | 'pill'
}

/** Keeps a thing or lets it go: at once on this device, on the server when it can. */
export function FavoriteButton({ target, word = '收藏', look = 'star' }: FavoriteButtonProps) {
  const isOn = useIsFavorite(target.kind, target.id)
  const toggle = async () => {
    const refusal = await toggleFavorite(target)
    if (refusal) void Taro.showModal({ title: '没有存上', content: refusal, showCancel: false, confirmText: '知道了' })
  }
  const done = word === '收藏' ? '已收藏' : `已${word}`
  return (
    <Pressable
      className={`favorite-button favorite-button--${look} ${isOn ? 'is-on' : ''}`}
      label={`${isOn ? done : word}：${target.title}`}
      isOn={isOn}
      onPress={() => void toggle()}
    >
      {look === 'pill' ? null : <Icon name={isOn ? 'star-filled' : 'star'} />}
      {look === 'star' ? null : <Text>{isOn ? done : word}</Text>}
    </Pressable>
  )
}
