/**
 * What is made out of the database and kept until `revision` moves. Then it is made anew in the background,
 * once at a time, and whoever asks meanwhile gets what was made before.
 */
export function kept<Value>(revision: () => Promise<unknown>, make: () => Promise<Value>): () => Promise<Value> {
  let now: { revision: unknown; value: Promise<Value> } | null = null
  let isMaking = false

  return async () => {
    const wanted = await revision()
    if (!now) {
      now = { revision: wanted, value: make() }
      now.value.catch(() => {
        now = null
      })
    } else if (now.revision !== wanted && !isMaking) {
      isMaking = true
      make()
        .then(value => {
          now = { revision: wanted, value: Promise.resolve(value) }
        })
        // What was made before still serves; whoever asks next has it tried again.
        .catch(() => null)
        .finally(() => {
          isMaking = false
        })
    }
    return now.value
  }
}
