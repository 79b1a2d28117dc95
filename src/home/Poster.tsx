import { Canvas, Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PosterContent } from '@/home/poster'
import { posterCanvas, usePoster } from '@/home/use-poster'
import { Button } from '@/kit/Button'
import { Sheet } from '@/kit/Sheet'
import { isWeapp, pictureName } from '@/lib/platform'
import './Poster.scss'

/** A share picture, drawn on the phone, to be saved or held down. */
export function Poster({ content, onClose }: { content: PosterContent; onClose: () => void }) {
  const { address, hasFailed } = usePoster(content)
  return (
    <Sheet title='分享海报' onClose={onClose}>
      {isWeapp ? <Canvas type='2d' id={posterCanvas} className='poster__canvas' /> : null}
      {address ? (
        <Image
          className='poster__picture'
          src={address}
          mode='widthFix'
          showMenuByLongpress
          {...pictureName(`海报：${content.title}`)}
        />
      ) : (
        <View className='poster__waiting' aria-live='polite'>
          {hasFailed ? '这台手机画不出海报，可以直接分享链接' : '正在画海报…'}
        </View>
      )}
      {address ? (
        <Button className='poster__save' icon='download' onPress={() => void save(address)}>
          保存图片
        </Button>
      ) : null}
    </Sheet>
  )
}

async function save(address: string): Promise<void> {
  if (!isWeapp) {
    const link = document.createElement('a')
    link.href = address
    link.download = 'poster.jpg'
    link.click()
    return
  }
  await Taro.saveImageToPhotosAlbum({ filePath: address })
    .then(() => Taro.showToast({ title: '已存到相册' }))
    .catch(() => Taro.showModal({ title: '没存上', content: '请长按图片保存，或在设置里允许访问相册。', showCancel: false }))
}
