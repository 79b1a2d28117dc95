// Written by `npm run schema` from the migrated schema of both engines.

export interface HomeTables {
  searched_words: {
    word: string
    day: string
    times: number
    found: number
  }
}
