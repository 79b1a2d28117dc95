/** How much waits for whoever is signed in, by the path of a page. */
export const useWaiting = (): Record<string, number> => ({})
