/** A key under which one thing is sent, however often it is tried: the server makes it once. */
export const onceKey = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
