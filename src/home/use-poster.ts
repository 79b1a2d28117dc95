import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { getScenePicture } from '@/api/home'
import { drawPoster, type PosterCode, type PosterContent, posterSize } from '@/home/poster'
import { apiOrigin } from '@/lib/origin'
import { isWeapp } from '@/lib/platform'

/** The id of the canvas that WeChat draws on; it stands in the component that shows the poster. */
export const posterCanvas = 'poster-canvas'

type Canvas = HTMLCanvasElement & { createImage?: () => HTMLImageElement }

/** Draws a poster on the phone: its address once it is there, and whether that failed. */
export function usePoster(content: PosterContent): { address: string | null; hasFailed: boolean } {
  const [address, setAddress] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isCurrent = true
    make(content)
      .then(made => isCurrent && setAddress(made))
      .catch(() => isCurrent && setFailed(true))
    return () => {
      isCurrent = false
    }
  }, [content])
  return { address, hasFailed }
}

async function make(content: PosterContent): Promise<string> {
  const canvas = isWeapp ? await weappCanvas() : document.createElement('canvas')
  canvas.width = posterSize.width
  canvas.height = posterSize.height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const [picture, code] = await Promise.all([
    content.picture ? loaded(canvas, content.picture).catch(() => null) : null,
    codeOf(canvas, content),
  ])
  drawPoster(context, content, picture, code)
  if (!isWeapp) return canvas.toDataURL('image/jpeg', 0.92)
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as unknown as Taro.Canvas, fileType: 'jpg' })
  return tempFilePath
}

/** The mini-program code where there is one; else, and without a word, the address. */
async function codeOf(canvas: Canvas, { scene, path }: PosterContent): Promise<PosterCode> {
  const { picture } = scene ? await getScenePicture(scene).catch(() => ({ picture: null })) : { picture: null }
  const drawn = picture && (await loaded(canvas, picture).catch(() => null))
  return drawn ? { picture: drawn } : { link: `${apiOrigin()}/#${path}` }
}

const weappCanvas = (): Promise<Canvas> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${posterCanvas}`)
      .fields({ node: true })
      .exec((found: [{ node?: Canvas } | null]) => (found[0]?.node ? resolve(found[0].node) : reject(new Error('no canvas'))))
  })

const loaded = (canvas: Canvas, address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = process.env.TARO_ENV === 'weapp' ? canvas.createImage?.() : new Image()
    if (!image) return reject(new Error('no picture'))
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('no picture'))
    image.src = address
  })
