import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { thumbHashToDataURL } from 'thumbhash'
import { pictureWidth } from '@/lib/pace'
import { isWeapp, pictureName } from '@/lib/platform'
import { showcaseCovers } from '@/showcase/covers'
import type { ShowcaseCover, ShowcasePicture } from '../../../../contract/showcase/showcase.ts'
import { pictureAddress } from '../picture-address'
import './ItemPicture.scss'

const widths = [160, 480, 960] as const

interface ItemPictureProps {
  picture: ShowcasePicture | null
  cover: ShowcaseCover
  width: (typeof widths)[number]
  className?: string
}

/** A picture over its blurred placeholder, or the drawn cover; never a grey box. */
export function ItemPicture({ picture, cover, width, className = '' }: ItemPictureProps) {
  // Old phones know no WebP.
  const [form, setForm] = useState<'webp' | 'jpg'>(isWeapp ? 'jpg' : 'webp')
  // Said in full, so that the build for WeChat leaves the rest out: it has no btoa.
  const blurred = process.env.TARO_ENV !== 'weapp' && picture ? thumbHashToDataURL(bytesOf(picture.thumbhash)) : null
  return (
    <View
      className={`item-picture ${className}`}
      {...(blurred ? { style: { backgroundImage: `url(${blurred})` } } : {})}
      {...(picture ? {} : { 'aria-hidden': 'true' })}
    >
      <Image
        className='item-picture__image'
        src={picture ? pictureAddress(picture, pictureWidth(width, widths), form) : showcaseCovers[cover]}
        mode='aspectFill'
        lazyLoad
        onError={() => setForm('jpg')}
        {...(picture ? pictureName(picture.description) : {})}
      />
    </View>
  )
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), char => char.charCodeAt(0))
