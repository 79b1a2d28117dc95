/** Files of the program on this phone, by the paths that page code gets. */
const files = new Map<string, { blob: Blob; address: string }>()

export function keepFile(blob: Blob): string {
  const path = `wxfile://tmp_${files.size + 1}.${blob.type === 'image/png' ? 'png' : 'jpg'}`
  files.set(path, { blob, address: URL.createObjectURL(blob) })
  return path
}

export const fileAt = (path: string): Blob | null => files.get(path)?.blob ?? null

/** Where the browser finds a picture: a file of the phone, one of the package, or one of the servers. */
export const pictureAddress = (source: string): string =>
  files.get(source)?.address ?? (/^https?:/.test(source) ? `/engine/picture?url=${encodeURIComponent(source)}` : source)

export async function base64Of(blob: Blob): Promise<string> {
  const reader = new FileReader()
  reader.readAsDataURL(blob)
  await new Promise(resolve => reader.addEventListener('load', resolve))
  return String(reader.result).split(',')[1] ?? ''
}
