/** More than any field or cell may hold: who takes texts in refuses longer ones. */
export const longestRead = 50_000

/** As much of a text as is read, whatever somebody puts in: what is cut off costs nothing. */
export const cutToRead = (text: string): string => (text.length > longestRead ? text.slice(0, longestRead) : text)
