import type { ShowcasePicture } from '../../../contract/showcase/showcase.ts'

/** Where the server has a picture in this width. */
export const pictureAddress = ({ address, query }: ShowcasePicture, width: 160 | 480 | 960, form: 'webp' | 'jpg') =>
  `${API_ORIGIN}${address}-${width}.${form}${query}`
