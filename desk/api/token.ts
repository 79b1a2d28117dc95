/** The session's token lives as long as the tab: a shared office computer keeps nobody signed in. */
const key = 'desk.token'
const listeners = new Set<() => void>()

export const readToken = () => sessionStorage.getItem(key)

export const keepToken = (token: string) => sessionStorage.setItem(key, token)

export const dropToken = () => sessionStorage.removeItem(key)

/** The server no longer knows the token: the frame asks to sign in again, over the page as it stands. */
export function sessionEnded() {
  dropToken()
  for (const listener of listeners) listener()
}

export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
