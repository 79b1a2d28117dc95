/** The `Date` of page code: begins at this time and goes on from there; no two askings get the same millisecond. */
export function dateFrom(start: number | undefined): DateConstructor {
  if (start === undefined) return Date
  const shift = start - Date.now()
  let last = 0
  const now = () => {
    last = Math.max(last + 1, Date.now() + shift)
    return last
  }
  return class extends Date {
    constructor(...given: []) {
      if (given.length > 0) super(...given)
      else super(now())
    }
    static override now = now
  } as DateConstructor
}
