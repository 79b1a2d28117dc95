export const isWeapp = process.env.TARO_ENV === 'weapp'

/** Names a field for screen readers. On h5 Taro's element wraps the browser's own, which is the one that needs the name. */
export const fieldName = (name: string) => (isWeapp ? { 'aria-label': name } : { nativeProps: { 'aria-label': name } })

/** Says what a picture shows. */
export const pictureName = (name: string) =>
  isWeapp ? { 'aria-role': 'img', 'aria-label': name } : { nativeProps: { alt: name } }
