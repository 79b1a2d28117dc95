/** What a list is about without the sentences that speak of names inside the program. */
export const plainAbout = (about: string): string =>
  about
    .split(/(?<=[。；])/u)
    .filter(sentence => !/[a-z]{3}/i.test(sentence))
    .join('')
