const emptied: (() => void)[] = []

/** Has `empty` called when somebody signs out, for what a store of a page holds in memory. */
export const whenLeaving = (empty: () => void): void => void emptied.push(empty)

export const emptyStores = (): void => {
  for (const empty of emptied) empty()
}
