/** What stands in an address, read carefully: anything else than asked for is left out. */
type Search = Record<string, unknown>

export const textIn = (search: Search, name: string): string | undefined => {
  const value = search[name]
  return typeof value === 'string' && value ? value : typeof value === 'number' ? String(value) : undefined
}

export const choiceIn = <T extends string>(search: Search, name: string, choices: readonly T[]): T | undefined =>
  choices.find(choice => choice === search[name])
