/** A text with where each run of another font begins. */
export interface RichText {
  text: string
  runs: { at: number; font: number }[]
}

const wide = 1
const phonetic = 4
const rich = 8

/** Reads the table of texts of `.xls` ([MS-XLS] 2.4.265), whose record goes on in others. Throws where those do not hold. */
export class ContinuedTexts {
  #segment = 0
  #at = 0
  readonly #segments: readonly Buffer[]

  constructor(segments: readonly Buffer[]) {
    this.#segments = segments
  }

  /** All texts, as many as the bytes hold. */
  all(): RichText[] {
    const texts: RichText[] = []
    this.#skip(4)
    for (let left = this.#number(4); left > 0 && this.#isLeft(); left--) texts.push(this.#text())
    return texts
  }

  #text(): RichText {
    const length = this.#number(2)
    const flags = this.#number(1)
    const runs = flags & rich ? this.#number(2) : 0
    const more = flags & phonetic ? this.#number(4) : 0
    const text = this.#characters(length, flags)
    const read = Array.from({ length: runs }, () => ({ at: this.#number(2), font: this.#number(2) }))
    this.#skip(more)
    return { text, runs: read }
  }

  /** Where a text goes on in the next record, that begins by saying how wide its characters are. */
  #characters(length: number, flags: number): string {
    let width = flags & wide ? 2 : 1
    let text = ''
    while (text.length < length) {
      const segment = this.#here()
      const count = Math.min(length - text.length, Math.floor((segment.length - this.#at) / width))
      const end = this.#at + count * width
      text += segment.toString(width === 2 ? 'utf16le' : 'latin1', this.#at, end)
      this.#at = end
      if (text.length < length) {
        this.#next()
        width = this.#number(1) & wide ? 2 : 1
      }
    }
    return text
  }

  #number(bytes: 1 | 2 | 4): number {
    if (this.#at >= this.#here().length) this.#next()
    const value = this.#here().readUIntLE(this.#at, bytes)
    this.#at += bytes
    return value
  }

  #skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      if (this.#at >= this.#here().length) this.#next()
      const step = Math.min(left, this.#here().length - this.#at)
      this.#at += step
      left -= step
    }
  }

  #isLeft = () => this.#segment < this.#segments.length - 1 || this.#at < this.#here().length

  #here(): Buffer {
    const segment = this.#segments[this.#segment]
    if (!segment) throw new RangeError('the table of texts ends too early')
    return segment
  }

  #next(): void {
    this.#segment++
    this.#at = 0
  }
}
