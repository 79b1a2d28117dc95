/** What people send in place of a table, each told what to do about it. */
export type ForeignForm = 'empty-file' | 'fixed-layout' | 'picture' | 'archive' | 'old-word' | 'numbers' | 'slides'

const hex = (signature: string) => Buffer.from(signature, 'hex')
const ascii = (signature: string) => Buffer.from(signature, 'latin1')
const utf16 = (name: string) => Buffer.from(name, 'utf16le')

/** By the first bytes, or those that stand so far behind the first. */
const signatures: readonly [ForeignForm, Buffer, number?][] = [
  ['fixed-layout', ascii('%PDF-')],
  ['picture', hex('ffd8ff')],
  ['picture', hex('89504e470d0a1a0a')],
  ['picture', ascii('GIF8')],
  ['picture', ascii('WEBP'), 8],
  ['picture', ascii('ftypheic'), 4],
  ['picture', ascii('ftypmif1'), 4],
  ['picture', hex('49492a00')],
  ['picture', hex('4d4d002a')],
  ['archive', ascii('Rar!')],
  ['archive', hex('377abcaf271c')],
  ['archive', hex('1f8b08')],
  ['old-word', ascii('{\\rtf')],
]

/** What a zip is by the names of its files, which stand in it as they are. */
const packed: readonly [ForeignForm, RegExp][] = [
  ['fixed-layout', /OFD\.xml/],
  ['slides', /ppt\/presentation\.xml/],
  ['numbers', /Index\/[\w/-]{1,60}\.iwa/],
]
/** The names in a zip of an office's file. */
const officeNames = /\[Content_Types\]\.xml|xl\/|word\/|content\.xml/

/** The form of a file that is no table and is no text to be read as one; null where it may be. */
export function foreignForm(bytes: Buffer, isZip: boolean, isCompound: boolean): ForeignForm | null {
  if (bytes.length === 0) return 'empty-file'
  if (isCompound) return bytes.includes(utf16('WordDocument')) && !bytes.includes(utf16('Workbook')) ? 'old-word' : null
  if (!isZip)
    return signatures.find(([, signature, at = 0]) => bytes.subarray(at, at + signature.length).equals(signature))?.[0] ?? null
  if (bytes.includes('xl/workbook')) return null
  const names = bytes.toString('latin1')
  return packed.find(([, name]) => name.test(names))?.[0] ?? (officeNames.test(names) ? null : 'archive')
}
