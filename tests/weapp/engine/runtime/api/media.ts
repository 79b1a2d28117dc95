import { drawnOn } from '../canvases.ts'
import { fileAt, keepFile } from '../files.ts'
import { phone } from './device.ts'

interface Chosen {
  count?: number
  mediaType?: string[]
}

interface Drawn {
  canvas: object
  fileType?: 'jpg' | 'png'
  quality?: number
}

/** Photos, and what becomes of them. A test puts photos on the phone first; refusals are for it to mock. */
export const media = {
  sync: {},
  later: {
    chooseMedia({ count = 9, mediaType = ['image', 'video'] }: Chosen) {
      if (!mediaType.includes('image')) throw 'only pictures are on this phone'
      const tempFiles = phone.photos.slice(0, count).map(tempFilePath => ({
        tempFilePath,
        size: fileAt(tempFilePath)?.size ?? 0,
        fileType: 'image',
      }))
      if (tempFiles.length === 0) throw 'cancel'
      return { tempFiles, type: 'image' }
    },
    async canvasToTempFilePath({ canvas, fileType = 'png', quality = 1 }: Drawn) {
      const drawn = drawnOn(canvas)
      if (!drawn) throw 'invalid canvas'
      const blob = await new Promise<Blob | null>(resolve =>
        drawn.toBlob(resolve, `image/${fileType === 'jpg' ? 'jpeg' : 'png'}`, quality),
      )
      if (!blob) throw 'create bitmap failed'
      return { tempFilePath: keepFile(blob) }
    },
    saveImageToPhotosAlbum({ filePath }: { filePath: string }) {
      if (!fileAt(filePath)) throw 'file not exists'
      phone.album.push(filePath)
    },
    previewImage: ({ urls, current = urls[0] ?? '' }: { urls: string[]; current?: string }) => void (phone.previewed = current),
  },
}
