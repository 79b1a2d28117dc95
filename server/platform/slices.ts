/** Work that can be put down wherever it yields. */
export type Steps<Result> = Generator<void, Result>

/** Milliseconds until somebody else has a turn. */
const sliceLength = 8

/** Does all of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Does it slice by slice: whoever waits for something else has a turn in between. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (let begun = performance.now(); ; ) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - begun < sliceLength) continue
    await new Promise<void>(resolve => setImmediate(resolve))
    begun = performance.now()
  }
}

/** What is made of each item, an item a step. */
export function* each<Item, Made>(items: readonly Item[], make: (item: Item, at: number) => Made): Steps<Made[]> {
  const made: Made[] = []
  for (const [at, item] of items.entries()) {
    made.push(make(item, at))
    yield
  }
  return made
}
