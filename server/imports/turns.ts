/** A queue: each piece of work begins when the one before has ended, whether it succeeded or not. */
export function turns() {
  let queue: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => {})
    return turn
  }
}
