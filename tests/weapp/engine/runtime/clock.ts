/** The `Date` of page code: begins at this time and goes on from there. */
export function dateFrom(start: number | undefined): DateConstructor {
  if (start === undefined) return Date
  const shift = start - Date.now()
  return class extends Date {
    constructor(...given: []) {
      if (given.length > 0) super(...given)
      else super(Date.now() + shift)
    }
    static override now = () => Date.now() + shift
  } as DateConstructor
}
